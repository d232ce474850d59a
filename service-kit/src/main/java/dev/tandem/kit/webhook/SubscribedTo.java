package dev.tandem.kit.webhook;

import dev.tandem.kit.identity.CurrentAccess;
import dev.tandem.kit.journal.PartitionKeys;
import dev.tandem.kit.problem.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Whether what somebody subscribes to is there. */
@ApplicationScoped
class SubscribedTo {
    private final AllowedTargets targets;
    private final EventTypes types;
    private final Instance<PartitionKeys> keys;
    private final CurrentAccess access;

    SubscribedTo(AllowedTargets targets, EventTypes types, @Any Instance<PartitionKeys> keys, CurrentAccess access) {
        this.targets = targets;
        this.types = types;
        this.keys = keys;
        this.access = access;
    }

    /** The fields as they are kept, and the partitions that they name; or a refusal that names all that is wrong. */
    record Checked(WebhookFields fields, List<UUID> partitions) {}

    Checked check(WebhookFields fields) {
        var errors = new ArrayList<Invalid>();
        targets.fault(fields.url()).ifPresent(fault -> errors.add(Invalid.at("/url", fault)));
        IntStream.range(0, fields.types().size())
                .filter(i -> !types.all().contains(fields.types().get(i)))
                .forEach(i -> errors.add(Invalid.at("/types/" + i, "is no type of event that this service tells")));
        var products = fields.products().stream()
                .map(key -> key.toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
        if (products.isEmpty() && !access.get().all()) {
            errors.add(Invalid.at("/products", "must name products: the caller's token is not for all of them"));
        }
        var partitions = products.stream().map(this::idOf).toList();
        IntStream.range(0, products.size())
                .filter(i -> partitions.get(i).isEmpty())
                .forEach(i -> errors.add(Invalid.at("/products/" + i, "is the key of nothing that is known here")));
        if (!errors.isEmpty()) {
            throw Invalid.refusal(errors);
        }
        var kept = new WebhookFields(
                fields.url(),
                products,
                fields.types().stream().distinct().toList(),
                fields.description(),
                fields.status());
        return new Checked(kept, partitions.stream().flatMap(Optional::stream).toList());
    }

    private Optional<UUID> idOf(String key) {
        return access.get().covers(key) ? knownAs(key) : Optional.empty();
    }

    private Optional<UUID> knownAs(String key) {
        return keys.stream().flatMap(each -> each.idOf(key).stream()).findFirst();
    }
}
