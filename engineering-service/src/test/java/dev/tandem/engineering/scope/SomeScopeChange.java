package dev.tandem.engineering.scope;

import static dev.tandem.engineering.sprint.SomeSprint.GATEWAY;

import dev.tandem.engineering.sprint.SomeSprint;
import dev.tandem.engineering.sprint.Sprint;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.Progress;
import dev.tandem.engineering.work.SomeWork;
import dev.tandem.engineering.work.Urgency;
import dev.tandem.kit.identity.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Scope changes for tests of their rules; what happened to them is told. */
final class SomeScopeChange {
    static final Instant ASKED = Instant.parse("2026-04-08T09:00:00Z");
    static final Instant DECIDED = Instant.parse("2026-04-08T12:00:00Z");
    static final Actor PAULA = new Actor("paula", "product");
    static final Actor ERIN = new Actor("erin", "engineering");
    static final ItemRef IN = new ItemRef(new UUID(7, 14), "PAY-14");
    static final ItemRef OUT = new ItemRef(GATEWAY.id(), "PAY-D3");

    private SomeScopeChange() {}

    static ScopeChange askedBy(Actor actor, Sprint sprint) {
        return ScopeChange.request(scope(sprint, SomeSprint.INVOICES), request(null), List.of(), actor, ASKED);
    }

    static ScopeChangeRequest request(String tradeoff) {
        return new ScopeChangeRequest(
                "The regulator moved the deadline",
                List.of("PAY-14"),
                List.of("PAY-D3"),
                "Two days later",
                "None",
                "Take it in",
                tradeoff);
    }

    /** Two points come in, and the gateway goes out. */
    static RequestedScope scope(Sprint sprint, KnownItem in) {
        var work = SomeWork.on(in.id(), in.key(), 20, Progress.TODO);
        return new RequestedScope(
                sprint, List.of(new ScopeItem(in, work, Urgency.ORDINARY)), List.of(sprint.get(SomeSprint.GATEWAY)));
    }

    static ScopeChange askedBy(Actor actor) {
        return told(askedBy(actor, SomeSprint.active()));
    }

    static Decision decision(Decision.Verdict verdict) {
        return new Decision(verdict, "It cannot wait");
    }

    static ScopeChange told(ScopeChange change) {
        change.whatHappened();
        return change;
    }
}
