package dev.tandem.kit.http;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RequestDeserializeHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/** What may be asked of an address, by method, with the media types that a body may have: as the framework routes it. */
record Offer(SortedMap<String, List<String>> methods) {
    private static final Map<String, String> ACCEPTING =
            Map.of(HttpMethod.PATCH, "Accept-Patch", HttpMethod.POST, "Accept-Post");

    static Offer at(UriInfo uri) {
        // As it was sent: a slash within a key must not be taken for one between two.
        String path = uri.getRequestUri().getRawPath();
        var methods = new TreeMap<String, List<String>>();
        var classes = new RequestMapper<>(
                new ArrayList<>(ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers()));
        for (var match = classes.map(path); match != null; match = classes.continueMatching(path, match)) {
            addMatching(match, methods);
        }
        if (methods.containsKey(HttpMethod.GET)) {
            methods.put(HttpMethod.HEAD, List.of());
        }
        if (!methods.isEmpty()) {
            methods.put(HttpMethod.OPTIONS, List.of());
        }
        return new Offer(methods);
    }

    private static void addMatching(RequestMatch<InitialMatch> match, Map<String, List<String>> methods) {
        String rest = match.remaining.isEmpty() ? "/" : match.remaining;
        for (var handler : match.value.handlers) {
            if (handler instanceof ClassRoutingHandler routing) {
                routing.getMappers().forEach((method, resources) -> {
                    var found = method == null ? null : resources.map(rest);
                    if (found != null) {
                        methods.put(method, mediaTypes(found.value));
                    }
                });
            }
        }
    }

    private static List<String> mediaTypes(RuntimeResource resource) {
        boolean hasBody =
                Arrays.stream(resource.getHandlerChain()).anyMatch(RequestDeserializeHandler.class::isInstance);
        if (resource.getConsumes().isEmpty() && hasBody) {
            return List.of(MediaType.APPLICATION_JSON);
        }
        return resource.getConsumes().stream().map(MediaType::toString).toList();
    }

    boolean isNone() {
        return methods.isEmpty();
    }

    Set<String> allowed() {
        return methods.keySet();
    }

    String allow() {
        return String.join(", ", allowed());
    }

    List<String> taken(String method) {
        return methods.getOrDefault(method, List.of());
    }

    /** Which media types each method takes, as headers: Accept-Patch, Accept-Post. */
    Map<String, String> accepting() {
        var headers = new LinkedHashMap<String, String>();
        ACCEPTING.forEach((method, header) -> {
            if (!taken(method).isEmpty()) {
                headers.put(header, String.join(", ", taken(method)));
            }
        });
        return headers;
    }

    /** The header that names what a method takes. */
    static String acceptingHeader(String method) {
        return ACCEPTING.getOrDefault(method, HttpHeaders.ACCEPT);
    }
}
