package dev.tandem.backlog.tradeoff;

import dev.tandem.backlog.tradeoff.TradeoffView.Subject;
import dev.tandem.kit.json.OtherService;
import dev.tandem.kit.json.Years;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.query.Conditions;
import dev.tandem.model.kind.Kind;
import dev.tandem.model.role.Person;
import dev.tandem.model.tradeoff.Overridden;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product's tradeoffs, the newest first, as this copy has heard of them. */
@ApplicationScoped
class TradeoffList {
    private static final Position NEWEST = new Position(Instant.parse("9999-12-31T23:59:59Z"), Long.MAX_VALUE);
    private static final String PRODUCT_SERVICE = "product-service";

    private final EntityManager entities;
    private final OtherService other;

    TradeoffList(EntityManager entities, OtherService other) {
        this.entities = entities;
        this.other = other;
    }

    /** Where a page ended. */
    record Position(Instant at, long entry) {
        Position {
            Years.known(Objects.requireNonNull(at));
        }
    }

    private record Row(Position position, TradeoffView view) {}

    Page<TradeoffView> page(UUID product, TradeoffFilter filter) {
        var before = filter.after(Position.class).orElse(NEWEST);
        var conditions = new Conditions()
                .add("product_id = :product", "product", product)
                .add("not gone")
                .add("(at, id) < (:at, :id)", "at", before.at())
                .with("id", before.entry())
                .anyNameOf(
                        "overridden && cast(:overridden as text[])", "overridden", filter.overridden, Overridden.class);
        var query = entities.createNativeQuery("""
                        select id, at, by_name, by_role, array_to_string(overridden, ','), why, kind, subject_id, name,
                            path, outcome
                        from backlog_tradeoff where %s
                        order by at desc, id desc limit %d
                        """.formatted(conditions.text(), filter.limit() + 1));
        conditions.parameters().forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return Page.of(
                rows.stream().map(row -> row((Object[]) row)).toList(), filter.limit(), Row::view, Row::position);
    }

    private Row row(Object[] row) {
        var at = (Instant) row[1];
        String kind = (String) row[6];
        var view = new TradeoffView(
                at,
                new Person((String) row[2], (String) row[3]),
                overridden((String) row[4]),
                (String) row[5],
                new Subject(kind, (UUID) row[7], text(row[8]), href(kind, text(row[9]))),
                OutcomeView.read((String) row[10]));
        return new Row(new Position(at, ((Number) row[0]).longValue()), view);
    }

    /** What a newer release may override besides is not known here. */
    private static List<Overridden> overridden(String names) {
        var told = List.of(names.split(","));
        return Arrays.stream(Overridden.values())
                .filter(each -> told.contains(each.name()))
                .toList();
    }

    private @Nullable String href(String kind, @Nullable String path) {
        return path == null || isOurs(kind) ? path : other.url() + path;
    }

    private boolean isOurs(String kind) {
        boolean isProducts = Kind.of(kind)
                .filter(one -> one.isOneOf(Kind.RELEASE, Kind.FEATURE))
                .isPresent();
        return isProducts != other.name().equals(PRODUCT_SERVICE);
    }

    private static @Nullable String text(@Nullable Object value) {
        return (String) value;
    }
}
