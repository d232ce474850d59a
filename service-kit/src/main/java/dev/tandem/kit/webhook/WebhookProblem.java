package dev.tandem.kit.webhook;

import static dev.tandem.kit.problem.Fact.whole;

import dev.tandem.kit.problem.Fact;
import dev.tandem.kit.problem.ProblemCatalogue;
import dev.tandem.kit.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What can go wrong with whom events are told. */
enum WebhookProblem implements ProblemType {
    WEBHOOK_NOT_FOUND(404, "There is no such webhook"),
    DELIVERY_NOT_FOUND(404, "There is no such delivery, or none that is still kept"),
    TOO_MANY_WEBHOOKS(409, "There are as many webhooks as the service keeps", whole("most")),
    TOO_MANY_DELIVERIES(
            409, "The range has more deliveries than are sent again at once", whole("count"), whole("most"));

    private final int status;
    private final String title;
    private final List<Fact> facts;

    WebhookProblem(int status, String title, Fact... facts) {
        this.status = status;
        this.title = title;
        this.facts = List.of(facts);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<Fact> facts() {
        return facts;
    }

    @Singleton
    static class Part implements ProblemCatalogue.Part {
        @Override
        public ProblemType[] problems() {
            return values();
        }
    }
}
