package dev.tandem.kit.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Steps of traces that began in a request, here or in another service. */
@ApplicationScoped
public class Traces {
    private final Tracer tracer;

    Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /**
     * Begins a step for each event that came from a traced request, under what it came from.
     *
     * @param operation what is done with all of them, as messaging calls it: {@code publish} or {@code process}
     */
    public Steps begin(String operation, Stream<TracedEvent> events) {
        return new Steps(events.filter(event -> event.traceparent() != null)
                .map(event -> begin(operation, event))
                .toList());
    }

    private Span begin(String operation, TracedEvent event) {
        return tracer.spanBuilder(operation + " " + event.topic())
                .setParent(TraceContext.of(Objects.requireNonNull(event.traceparent())))
                .setSpanKind(operation.equals(Steps.PUBLISH) ? SpanKind.PRODUCER : SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.name", operation)
                .setAttribute("messaging.destination.name", event.topic())
                .setAttribute("messaging.kafka.message.key", event.key())
                .startSpan();
    }

    /** @param traceparent of the request that it came from; null where that was not traced */
    public record TracedEvent(
            String topic, String key, @Nullable String traceparent) {}

    /** What is done with several events at once; each has its step. */
    public static final class Steps implements AutoCloseable {
        public static final String PUBLISH = "publish";
        public static final String PROCESS = "process";

        private final List<Span> spans;

        private Steps(List<Span> spans) {
            this.spans = spans;
        }

        public void failed(String reason) {
            spans.forEach(span -> span.setStatus(StatusCode.ERROR, reason));
        }

        @Override
        public void close() {
            spans.forEach(Span::end);
        }
    }
}
