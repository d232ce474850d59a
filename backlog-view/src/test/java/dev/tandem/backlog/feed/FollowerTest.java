package dev.tandem.backlog.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.backlog.query.Since;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Flow;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowerTest {
    private static final Since START = new Since(new UUID(0, 7), 3, 10);

    private final Client client = new Client();
    private int hungry;
    private final Follower follower = new Follower(new SseImpl(), client, START, "ada", () -> hungry++);

    @Test
    void itGetsWhatItAskedForAndNoMore() {
        follower.begin();
        assertThat(client.events).isEmpty();

        client.ask(1);
        follower.take(part(11, 12));
        assertThat(client.events).containsExactly("start");
        assertThat(follower.hasTakenAll()).isFalse();

        client.ask(1);
        assertThat(client.events).containsExactly("start", "feature 11");
        client.ask(5);
        assertThat(client.events).containsExactly("start", "feature 11", "feature 12");
        assertThat(follower.hasTakenAll()).isTrue();
        assertThat(follower.place().sequence()).isEqualTo(12);
        assertThat(hungry).as("told when it has taken everything").isEqualTo(2);
    }

    @Test
    void aClientThatAsksWhileItIsSentSomethingGetsTheRestInOrder() {
        client.asksAgain = true;
        follower.begin();
        client.ask(1);

        follower.take(part(11, 12, 13));

        assertThat(client.events).containsExactly("start", "feature 11", "feature 12", "feature 13");
    }

    @Test
    void whatItHasOnTheWayIsSentBeforeItEnds() {
        follower.begin();
        client.ask(1);
        follower.take(part(11));
        follower.end();
        assertThat(client.ended).isNull();

        client.ask(1);

        assertThat(client.events).containsExactly("start", "feature 11");
        assertThat(client.ended).isEqualTo("complete");
        assertThat(follower.isOver()).isTrue();
    }

    @Test
    void whatItKnowsIsVoidSoNothingOfItIsSentAnyMore() {
        follower.begin();
        client.ask(1);
        follower.take(part(11));

        follower.startOver();
        client.ask(5);

        assertThat(client.events).containsExactly("start", "reset");
        assertThat(client.ended).isEqualTo("complete");
    }

    @Test
    void whoTakesNothingIsIdleAndIsCutOff() {
        follower.begin();
        assertThat(follower.hasBeenIdleFor(Duration.ZERO)).isTrue();
        assertThat(follower.hasBeenIdleFor(Duration.ofHours(1))).isFalse();

        follower.cutOff();
        client.ask(9);

        assertThat(client.ended).isEqualTo("SlowReader");
        assertThat(client.events).isEmpty();
    }

    private static Changes.Part part(long... sequences) {
        var changes = java.util.Arrays.stream(sequences)
                .mapToObj(sequence -> new Change(sequence, "feature", "{\"at\":%d}".formatted(sequence)))
                .toList();
        return new Changes.Part(changes, START.at(sequences[sequences.length - 1]));
    }

    private static final class Client implements Flow.Subscriber<OutboundSseEvent> {
        private final List<String> events = new ArrayList<>();
        private boolean asksAgain;
        private @Nullable String ended;
        private Flow.Subscription subscription;

        void ask(int count) {
            subscription.request(count);
        }

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription = begun;
        }

        @Override
        public void onNext(OutboundSseEvent event) {
            String sequence = event.getName().equals("feature")
                    ? " " + event.getData().toString().replaceAll("\\D", "")
                    : "";
            events.add(event.getName() + sequence);
            if (asksAgain) {
                ask(1);
            }
        }

        @Override
        public void onError(Throwable failure) {
            ended = failure.getClass().getSimpleName();
        }

        @Override
        public void onComplete() {
            ended = "complete";
        }
    }
}
