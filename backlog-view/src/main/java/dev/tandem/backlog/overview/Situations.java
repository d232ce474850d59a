package dev.tandem.backlog.overview;

import dev.tandem.backlog.delivery.Deliveries;
import dev.tandem.backlog.metrics.ReadyPoints;
import dev.tandem.backlog.projection.BacklogHead;
import dev.tandem.kit.json.OtherService;
import dev.tandem.model.agreement.Side;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.promise.ReleaseHealth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads how a product stands: so many statements, whatever there is of it. */
@ApplicationScoped
class Situations {
    private static final Duration LATELY = Duration.ofDays(30);
    /** Of what was closed earlier, nobody remembers enough to say more than that it is over. */
    private static final Duration RETRO_IS_FRESH = Duration.ofDays(28);

    private static final Set<String> ENDANGERED = Set.of(ReleaseHealth.AT_RISK.name(), ReleaseHealth.LATE.name());

    private final EntityManager entities;
    private final Deliveries deliveries;
    private final Awaited awaited;
    private final Links links;
    private final Clock clock;

    Situations(EntityManager entities, Deliveries deliveries, Awaited awaited, OtherService other, Clock clock) {
        this.entities = entities;
        this.deliveries = deliveries;
        this.awaited = awaited;
        this.links = Links.of(other);
        this.clock = clock;
    }

    /** @param product that is known */
    @Transactional
    Situation of(UUID product) {
        var head = Objects.requireNonNull(entities.find(BacklogHead.class, product));
        var now = clock.instant();
        var parts = new ToldParts(parts(product, now.minus(RETRO_IS_FRESH)));
        var ready = ready(List.of(product));
        var risky = risky(product);
        var questions = questions(product);
        var delivery = deliveries.of(head, now);
        return new Situation(
                product,
                head.product().key(),
                head.product().name(),
                now,
                parts.activeSprint(links),
                parts.budget(head.budget()),
                Objects.requireNonNull(ready.get(product)).ahead(head.budget().capacityTenths()),
                endangered(head),
                risky.open(),
                risky.items(),
                questions.open(),
                questions.blocking(),
                parts.decisions(),
                blocked(product),
                tradeoffs(product, now.minus(LATELY)),
                parts.goals(links),
                OverviewPromises.of(
                        delivery.promises(),
                        links.products("/products/" + head.product().key())),
                delivery,
                parts.retrosDue(),
                parts.pendingChanges(),
                awaited.of(product, LocalDate.ofInstant(now, ZoneOffset.UTC)),
                parts.frictions());
    }

    @Transactional
    Recent since(UUID product, Instant since) {
        return new Recent(
                since,
                blocked(product, since),
                halfAgreed(product),
                tradeoffsOf(product, since),
                changed(product, since));
    }

    /** In tenths of a point. */
    record Ready(long features, long debt) {
        ReadyAhead ahead(@Nullable Integer capacity) {
            return new ReadyAhead(features, debt, capacity);
        }
    }

    private record Risky(int open, Some<RiskyItem> items) {}

    private record Questions(int open, Some<OpenQuestion> blocking) {}

    private List<?> parts(UUID product, Instant closedSince) {
        return entities.createNativeQuery("""
                        select kind, part_id, state from backlog_part
                        where product_id = :product and state is not null and (kind in ('budget', 'goal')
                            or kind = 'sprint' and cast(state as jsonb) ->> 'status' = 'ACTIVE'
                            or kind = 'sprint' and cast(state as jsonb) ->> 'status' = 'CLOSED'
                                and cast(state as jsonb) ->> 'imported' = 'false' and cast(state as jsonb) ->> 'retro' is null
                                and cast(cast(state as jsonb) ->> 'closedAt' as timestamptz) >= :closedSince
                            or kind = 'decision' and cast(state as jsonb) ->> 'status' = 'OPEN'
                            or kind = 'scope-change' and cast(state as jsonb) ->> 'status' = 'REQUESTED'
                            or kind = 'friction' and cast(state as jsonb) ->> 'status' <> 'SOLVED')
                        """)
                .setParameter("product", product)
                .setParameter("closedSince", closedSince)
                .getResultList();
    }

    /** By product, of all that are known. */
    Map<UUID, Ready> ready(Collection<UUID> products) {
        return rows(entities.createNativeQuery(ReadyPoints.of(":products"))
                        .setParameter("products", products.toArray(UUID[]::new))
                        .getResultList())
                .collect(Collectors.toMap(
                        row -> (UUID) row[0],
                        row -> new Ready(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
    }

    /** Those that are likely to miss their days, by these. */
    static List<ReleasePromise> endangered(BacklogHead head) {
        var dates = head.releaseDates();
        var found = new ArrayList<ReleasePromise>();
        head.releases().forEach((id, release) -> {
            String health = release.health();
            if (health != null && ENDANGERED.contains(health)) {
                var expected = dates.get(id);
                found.add(new ReleasePromise(
                        id,
                        Objects.requireNonNullElse(release.name(), ""),
                        health,
                        release.targetOn(),
                        expected == null ? null : expected.p50(),
                        expected == null ? null : expected.p85()));
            }
        });
        return found.stream()
                .sorted(Comparator.comparing(
                                ReleasePromise::targetOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(ReleasePromise::id))
                .toList();
    }

    private Risky risky(UUID product) {
        var rows = rows(entities.createNativeQuery("""
                        select item_key, lane, title, open_risks, coalesce(highest_risk, 'LOW'),
                            sum(open_risks) over (), count(*) over ()
                        from backlog_item
                        where product_id = :product and lane is not null and open_risks > 0
                        order by array_position(array['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'], highest_risk), open_risks desc,
                            item_id
                        limit %d
                        """.formatted(Some.MOST))
                        .setParameter("product", product)
                        .getResultList())
                .toList();
        return new Risky(
                rows.isEmpty() ? 0 : number(rows.get(0)[5]),
                some(rows, 6, row -> new RiskyItem(item(row), number(row[3]), (String) row[4])));
    }

    private Questions questions(UUID product) {
        var rows = rows(entities.createNativeQuery("""
                        select question, blocking, count(*) over (), count(*) filter (where blocking) over ()
                        from backlog_hold
                        where product_id = :product and question is not null and status = 'OPEN'
                        order by blocking desc, source_id limit %d
                        """.formatted(Some.MOST))
                        .setParameter("product", product)
                        .getResultList())
                .toList();
        var blocking = rows.stream()
                .filter(row -> (Boolean) row[1])
                .map(row -> question((String) row[0]))
                .toList();
        return rows.isEmpty()
                ? new Questions(0, Some.of(blocking))
                : new Questions(number(rows.get(0)[2]), new Some<>(number(rows.get(0)[3]), blocking));
    }

    private static OpenQuestion question(String json) {
        var told = ToldParts.read(json);
        return new OpenQuestion(
                UUID.fromString(told.path("id").asText()),
                told.path("item").asText(),
                told.path("text").asText(""),
                told.path("blocking").asBoolean(),
                ToldParts.texts(told.path("mentions")),
                Instant.parse(told.path("at").asText()));
    }

    private Some<BlockedItem> blocked(UUID product) {
        return blocked(product, clock.instant());
    }

    /** @param untouchedSince those of which neither side changed anything since then */
    private Some<BlockedItem> blocked(UUID product, Instant untouchedSince) {
        var rows = rows(entities.createNativeQuery("""
                        select item_key, lane, title, array_to_string(blockers, ', '), touched_at, count(*) over ()
                        from backlog_item cross join lateral (values (greatest(owner_updated_at, work_updated_at))) t (touched_at)
                        where product_id = :product and lane is not null and blockers <> '{}'
                            and (touched_at is null or touched_at <= :since)
                        order by touched_at, item_id
                        limit %d
                        """.formatted(Some.MOST))
                        .setParameter("product", product)
                        .setParameter("since", untouchedSince)
                        .getResultList())
                .toList();
        return some(rows, 5, row -> new BlockedItem(item(row), (String) row[3], (Instant) row[4]));
    }

    private Some<HalfAgreed> halfAgreed(UUID product) {
        var rows = rows(entities.createNativeQuery("""
                        select item_key, lane, title, agreed_by[1], owner_updated_at, count(*) over ()
                        from backlog_item
                        where product_id = :product and lane is not null and cardinality(agreed_by) = 1 and lane = 'FEATURE'
                        order by owner_updated_at, item_id
                        limit %d
                        """.formatted(Some.MOST))
                        .setParameter("product", product)
                        .getResultList())
                .toList();
        return some(rows, 5, row -> new HalfAgreed(item(row), Side.valueOf((String) row[3]), (Instant) row[4]));
    }

    private Some<RecentTradeoff> tradeoffsOf(UUID product, Instant since) {
        var rows = rows(entities.createNativeQuery("""
                        select at, array_to_string(overridden, ', '), name, why, count(*) over ()
                        from backlog_tradeoff
                        where product_id = :product and not gone and at >= :since
                        order by at desc, id desc
                        limit %d
                        """.formatted(Some.MOST))
                        .setParameter("product", product)
                        .setParameter("since", since)
                        .getResultList())
                .toList();
        return some(
                rows,
                4,
                row -> new RecentTradeoff((Instant) row[0], (String) row[1], (String) row[2], (String) row[3]));
    }

    private List<Changed> changed(UUID product, Instant since) {
        return rows(entities.createNativeQuery("""
                        select kind, kind = 'scope-change' or type like '%.release.scope-changed.%', count(*)
                        from backlog_activity
                        where product_id = :product and at >= :since
                            -- Who asked is told of while nobody has decided, and counts no more once somebody has.
                            and type not like '%.scope-change.requested.%'
                        group by 1, 2
                        """)
                        .setParameter("product", product)
                        .setParameter("since", since)
                        .getResultList())
                .map(row -> new Changed((String) row[0], (Boolean) row[1], number(row[2])))
                .toList();
    }

    /** @param all the column that counts those that are not among the rows, too */
    static <T> Some<T> some(List<Object[]> rows, int all, Function<Object[], T> read) {
        return new Some<>(
                rows.isEmpty() ? 0 : number(rows.get(0)[all]),
                rows.stream().map(read).toList());
    }

    private int tradeoffs(UUID product, Instant since) {
        return number(entities.createNativeQuery(
                        "select count(*) from backlog_tradeoff where product_id = :product and not gone and at >= :since")
                .setParameter("product", product)
                .setParameter("since", since)
                .getSingleResult());
    }

    static Stream<Object[]> rows(List<?> result) {
        return result.stream().map(Object[].class::cast);
    }

    static Item item(Object[] row) {
        return new Item((String) row[0], Lane.valueOf((String) row[1]), (String) row[2]);
    }

    static int number(Object value) {
        return ((Number) value).intValue();
    }
}
