package dev.tandem.kit.webhook;

import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.precondition.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

@ApplicationScoped
class WebhookService {
    private final Webhooks webhooks;
    private final SubscribedTo subscribed;
    private final Pauses pauses;
    private final WebhookConfig config;
    private final CurrentActor actor;
    private final Clock clock;

    WebhookService(
            Webhooks webhooks,
            SubscribedTo subscribed,
            Pauses pauses,
            WebhookConfig config,
            CurrentActor actor,
            Clock clock) {
        this.webhooks = webhooks;
        this.subscribed = subscribed;
        this.pauses = pauses;
        this.config = config;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    WebhookView create(WebhookFields fields) {
        var checked = subscribed.check(fields);
        if (webhooks.countAll() >= config.most()) {
            throw WebhookProblem.TOO_MANY_WEBHOOKS
                    .because("The service keeps %d webhooks; delete one that nobody needs", config.most())
                    .with("most", config.most());
        }
        var now = clock.instant();
        var webhook =
                new Webhook(checked.fields(), checked.partitions(), actor.get().name(), now);
        webhooks.persist(webhook);
        return WebhookView.created(webhook, now);
    }

    @Transactional
    Page<WebhookView> page(PageRequest page) {
        var now = clock.instant();
        return Page.of(
                webhooks.page(page),
                page.limit(),
                webhook -> WebhookView.of(webhook, now),
                webhook -> new Webhooks.Position(webhook.id()));
    }

    @Transactional
    WebhookView get(String reference) {
        return WebhookView.of(webhooks.get(reference), clock.instant());
    }

    @Transactional
    WebhookView patch(String reference, Optional<IfMatch> precondition, MergePatch patch) {
        var webhook = webhooks.toChange(reference, precondition);
        var before = webhook.fields();
        var checked = subscribed.check(patch.applyTo(before, WebhookFields.class));
        webhook.edit(checked.fields(), checked.partitions(), clock.instant());
        webhooks.flush();
        boolean isPaused = webhook.status() == WebhookStatus.PAUSED;
        if (isPaused && before.status() == WebhookStatus.ACTIVE) {
            pauses.hold(webhook.id());
        } else if (!isPaused && (before.status() == WebhookStatus.PAUSED || !webhook.goesTo(before.url()))) {
            pauses.release(webhook.id());
        }
        return WebhookView.of(webhook, clock.instant());
    }

    @Transactional
    void delete(String reference, Optional<IfMatch> precondition) {
        webhooks.toChange(reference, precondition).delete(clock.instant());
    }

    @Transactional
    NewSecretView rotateSecret(String reference, Optional<IfMatch> precondition) {
        var webhook = webhooks.toChange(reference, precondition);
        webhook.rotateSecret(config.secretOverlap(), clock.instant());
        return NewSecretView.of(webhook, clock.instant());
    }
}
