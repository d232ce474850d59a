package dev.tandem.kit.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The W3C's {@code traceparent}: the trace, and the step of it that something came from. */
public final class TraceContext {
    private static final String TRACEPARENT = "traceparent";
    private static final W3CTraceContextPropagator FORMAT = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<Map<String, String>> GETTER = new TextMapGetter<>() {
        @Override
        public Set<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    };

    private TraceContext() {}

    /** Of what this thread does; none where it is not traced, so that others do not look for it either. */
    public static @Nullable String current() {
        if (!Span.current().getSpanContext().isSampled()) {
            return null;
        }
        var carrier = new HashMap<String, String>();
        FORMAT.inject(Context.current(), carrier, (into, key, value) -> carrier.put(key, value));
        return carrier.get(TRACEPARENT);
    }

    /** A context without a step, where the text is none of the format. */
    static Context of(String traceparent) {
        return FORMAT.extract(Context.root(), Map.of(TRACEPARENT, traceparent), GETTER);
    }
}
