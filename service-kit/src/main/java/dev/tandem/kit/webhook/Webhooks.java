package dev.tandem.kit.webhook;

import dev.tandem.kit.id.Reference;
import dev.tandem.kit.identity.CurrentAccess;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.kit.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Webhooks implements PanacheRepositoryBase<Webhook, UUID> {
    /** Those who may subscribe: what is told can be read by them anyway. */
    static final String ROLES = "${tandem.roles.webhooks}";

    record Position(UUID id) {
        Position {
            Objects.requireNonNull(id);
        }
    }

    private final CurrentAccess access;

    Webhooks(CurrentAccess access) {
        this.access = access;
    }

    List<Webhook> page(PageRequest page) {
        UUID after = page.after(Position.class).map(Position::id).orElse(new UUID(0, 0));
        var later = find("not deleted and id > ?1 order by id", after);
        if (access.get().all()) {
            return later.page(0, page.limit() + 1).list();
        }
        // There are no more than one service keeps, and whose they are is a list in each.
        return later.list().stream()
                .filter(this::isCovered)
                .limit(page.limit() + 1L)
                .toList();
    }

    Webhook get(String reference) {
        return find("not deleted and id = ?1", idOf(reference))
                .firstResultOptional()
                .filter(this::isCovered)
                .orElseThrow(() -> unknown(reference));
    }

    /** Locks it until the transaction ends. */
    Webhook toChange(String reference, Optional<IfMatch> precondition) {
        var webhook = find("not deleted and id = ?1", idOf(reference))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .filter(this::isCovered)
                .orElseThrow(() -> unknown(reference));
        precondition.ifPresent(ifMatch -> ifMatch.check(webhook.version()));
        return webhook;
    }

    long countAll() {
        return count("not deleted");
    }

    /** One that tells of products is there for those who may know of all of these; one that tells of all, for few. */
    private boolean isCovered(Webhook webhook) {
        var products = webhook.fields().products();
        return access.get().all() || (!products.isEmpty() && access.get().coversAll(products));
    }

    private static UUID idOf(String reference) {
        return Reference.of(reference).id().orElseThrow(() -> unknown(reference));
    }

    private static Refusal unknown(String reference) {
        return WebhookProblem.WEBHOOK_NOT_FOUND.because("There is no webhook %s", reference);
    }
}
