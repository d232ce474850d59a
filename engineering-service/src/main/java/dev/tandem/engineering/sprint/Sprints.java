package dev.tandem.engineering.sprint;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.kit.json.Years;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.kit.query.Conditions;
import dev.tandem.model.part.ProductParts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Sprints extends ProductParts<Sprint> {
    /** Where a page of the list ended. */
    record Place(LocalDate startsOn, UUID id) {
        static final Place START = new Place(LocalDate.of(1, 1, 1), new UUID(0, 0));

        Place {
            Years.known(Objects.requireNonNull(startsOn));
            Objects.requireNonNull(id);
        }
    }

    /** By their first day. */
    @Override
    public List<Sprint> page(UUID productId, PageRequest page, Conditions filter) {
        var after = page.after(Place.class).orElse(Place.START);
        var all = filter.add("productId = :product", "product", productId)
                .add("(fields.startsOn, id) > (:startsOn, :id)", "startsOn", after.startsOn())
                .with("id", after.id());
        return find(all.text() + " order by fields.startsOn, id", all.parameters())
                .page(0, page.limit() + 1)
                .list();
    }

    /** Where a page of the closed ones ended. */
    record Closing(Instant closedAt) {
        Closing {
            Years.known(Objects.requireNonNull(closedAt));
        }
    }

    /** The closed ones, the newest first. */
    List<Sprint> closed(UUID productId, PageRequest page) {
        String closed = "productId = ?1 and status = CLOSED and closedAt < ?2 order by closedAt desc";
        Instant before = page.after(Closing.class).map(Closing::closedAt).orElse(Instant.parse("9999-01-01T00:00:00Z"));
        return find(closed, productId, before).page(0, page.limit() + 1).list();
    }

    /** The active one, else the planned one that begins first. */
    Optional<Sprint> first(UUID productId) {
        return find("""
                        productId = ?1 and status <> CLOSED
                        order by case when status = ACTIVE then 0 else 1 end, fields.startsOn, id
                        """, productId).page(0, 2).stream()
                // One that this transaction deletes has its row until the commit.
                .filter(sprint -> !sprint.isDeleted())
                .findFirst();
    }

    Optional<Sprint> active(UUID productId) {
        return find("productId = ?1 and status = ACTIVE", productId).firstResultOptional();
    }

    @Override
    protected Refusal unknown(String reference) {
        return EngineeringProblem.SPRINT_NOT_FOUND.because("There is no sprint %s", reference);
    }
}
