package dev.tandem.kit.openapi;

import static java.util.Map.entry;

import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.Problem;
import dev.tandem.kit.problem.ProblemType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answers with problems. Those that many operations have in common stand in the document once. */
final class ProblemResponses {
    private static final Map<Integer, String> MEANINGS = Map.ofEntries(
            entry(400, "A field, a parameter or the body as a whole is not as it must be"),
            entry(401, "The request does not say who asks"),
            entry(403, "The caller's roles do not allow this"),
            entry(404, "There is no such thing, or this service has not heard of it yet (then with Retry-After)"),
            entry(406, "The answer is not to be had in a media type that the request accepts"),
            entry(408, "The body did not arrive in time"),
            entry(409, "A rule refuses it; the problem has the facts that are needed to resolve it"),
            entry(410, "It was here once, and cannot be had any more"),
            entry(412, "The resource has changed since the version in If-Match"),
            entry(413, "The body is larger than the service takes"),
            entry(415, "The body's media type is not one that this operation reads"),
            entry(422, "The Idempotency-Key was used for another request"),
            entry(428, "If-Match is missing"),
            entry(429, "Somebody asks more often, or for more at once, than one may; nothing was changed"),
            entry(500, "The service failed; `incident` is in its log"));

    /** By the kit's problems in them. */
    private static final Map<String, Set<String>> COMMON = Map.ofEntries(
            entry("BadRequest", Set.of("malformed-request", "unknown-parameter", "invalid-parameter")),
            entry(
                    "BadBody",
                    Set.of("malformed-request", "unknown-parameter", "invalid-parameter", "validation-failed")),
            entry("Unauthenticated", Set.of("unauthenticated")),
            entry("Forbidden", Set.of("forbidden", "open-access-is-local")),
            entry("NotFound", Set.of("not-found")),
            entry("NotAcceptable", Set.of("not-acceptable")),
            entry("BodyTooSlow", Set.of("body-too-slow")),
            entry("NotChanged", Set.of("changed-at-once", "event-too-large")),
            entry("PreconditionFailed", Set.of("precondition-failed")),
            entry("BodyTooLarge", Set.of("body-too-large")),
            entry("UnsupportedMediaType", Set.of("unsupported-media-type")),
            entry("IdempotencyKeyReused", Set.of("idempotency-key-reused")),
            entry("PreconditionRequired", Set.of("precondition-required")),
            entry("TooManyRequests", Set.of("too-many-requests")),
            entry("Unexpected", Set.of("unexpected")),
            entry(
                    "Unavailable",
                    Set.of("database-unavailable", "stopping", "identity-provider-unavailable", "not-caught-up")),
            entry(
                    "UnavailableForWrites",
                    Set.of(
                            "database-unavailable",
                            "database-restored",
                            "stopping",
                            "identity-provider-unavailable",
                            "not-caught-up",
                            "too-much-at-once")));

    private static final Set<ProblemType> PASSING =
            Set.of(KitProblem.CHANGED_AT_ONCE, KitProblem.REQUEST_RUNNING, KitProblem.TOO_MANY_REQUESTS);

    private final Components components;
    private final ProblemSchemas problems;
    private final Words words;
    private final Map<List<String>, String> names = new LinkedHashMap<>();

    ProblemResponses(Components components, ProblemSchemas problems, Words words) {
        this.components = components;
        this.problems = problems;
        this.words = words;
        COMMON.forEach((name, slugs) -> names.put(slugs.stream().sorted().toList(), name));
    }

    APIResponse of(int status, List<ProblemType> types) {
        String name = names.get(types.stream().map(ProblemType::slug).toList());
        if (name == null) {
            return described(status, types);
        }
        if (components.getResponses() == null || !components.getResponses().containsKey(name)) {
            components.addResponse(name, described(status, types));
        }
        return OASFactory.createAPIResponse().ref(name);
    }

    private APIResponse described(int status, List<ProblemType> types) {
        var response = OASFactory.createAPIResponse()
                .description(status == 503 ? ApplicationText.of("unavailable") : meaning(status))
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(oneOf(types))));
        headersOf(status, types).forEach(header -> AnswerHeaders.add(header, response));
        return response;
    }

    private static String meaning(int status) {
        var meaning = MEANINGS.get(status);
        if (meaning == null) {
            throw new IllegalStateException("What an answer %d means is not said".formatted(status));
        }
        return meaning;
    }

    private Schema oneOf(List<ProblemType> types) {
        var schemas = types.stream().map(problems::of).toList();
        return schemas.size() == 1 ? schemas.get(0) : OASFactory.createSchema().oneOf(schemas);
    }

    private Stream<String> headersOf(int status, List<ProblemType> types) {
        boolean passes = status == 503 || types.stream().anyMatch(this::passes);
        return Stream.of(
                        AnswerHeaders.ON_EVERY_ANSWER.stream(),
                        passes ? Stream.of("Retry-After") : Stream.<String>empty(),
                        status == 401 ? Stream.of("WWW-Authenticate") : Stream.<String>empty(),
                        status == 415 ? Stream.of("Accept", "Accept-Patch", "Accept-Post") : Stream.<String>empty())
                .flatMap(each -> each);
    }

    private boolean passes(ProblemType type) {
        return PASSING.contains(type) || words.list("passing").contains(type.slug());
    }
}
