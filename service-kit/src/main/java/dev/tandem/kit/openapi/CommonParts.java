package dev.tandem.kit.openapi;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The problem, the headers and the refusals that all operations share. */
final class CommonParts {
    private static final Map<String, String> RESPONSES = Map.ofEntries(
            entry("BadRequest", "A field, a parameter or the body as a whole is not as it must be"),
            entry("Unauthenticated", "The request does not say who asks"),
            entry("Forbidden", "The caller's roles do not allow this"),
            entry(
                    "NotFound",
                    "There is no such thing, or this service has not heard of it yet (then with Retry-After)"),
            entry("NotAcceptable", "The answer is not to be had in a media type that the request accepts"),
            entry("RefusedByRule", "A rule refuses it; the problem has the facts that are needed to resolve it"),
            entry("PreconditionFailed", "The resource has changed since the version in If-Match"),
            entry("BodyTooLarge", "The body is larger than the service takes"),
            entry("UnsupportedMediaType", "The body's media type is not one that this operation reads"),
            entry("PreconditionRequired", "If-Match is missing"),
            entry("IdempotencyKeyReused", "The Idempotency-Key was used for another request"),
            entry("Unexpected", "The service failed; `incident` is in its log"));

    private CommonParts() {}

    static APIResponse response(String name) {
        return OASFactory.createAPIResponse().ref(name);
    }

    static Parameter parameter(String name) {
        return OASFactory.createParameter().ref(name);
    }

    static void addTo(Components components) {
        components.addSchema("Problem", problem());
        components.addSchema("InvalidField", invalidField());
        var responses = new TreeMap<>(RESPONSES);
        responses.put("Unavailable", ApplicationText.of("unavailable"));
        responses.forEach((name, description) -> components.addResponse(name, problemResponse(description)));
        components.addResponse(
                "NotModified",
                OASFactory.createAPIResponse().description("Nothing changed since the ETag in If-None-Match"));
        components.addParameter(
                "If-None-Match",
                header("If-None-Match", "The ETag that was seen: where it still holds, nothing is sent", "\"7\""));
        components.addParameter(
                "Idempotency-Key",
                header(
                        "Idempotency-Key",
                        "Makes it safe to send the request again: it is done once, and repeats get the first answer for 24 hours",
                        "6f1c1d1e-pay-by-card"));
        components.addParameter(
                readToken(),
                header(
                        readToken(),
                        ApplicationText.of("read-token.description"),
                        ApplicationText.of("read-token.example")));
    }

    /** The header by which a client reads its own writes. */
    static String readToken() {
        return ApplicationText.of("read-token");
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("RFC 9457 problem details; more members tell the facts of the case")
                .required(List.of("type", "title", "status", "detail"))
                .addProperty(
                        "type",
                        text("Stable name of the kind of problem; see /problems", "/problems/validation-failed"))
                .addProperty(
                        "title", text("What kind of problem it is", "Fields of the request are not as they must be"))
                .addProperty(
                        "status",
                        OASFactory.createSchema().addType(SchemaType.INTEGER).examples(List.of(400)))
                .addProperty("detail", text("What is wrong this time", "/title must not be blank"))
                .addProperty("instance", text("The path that was asked for", ApplicationText.of("example.instance")))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("Of validation-failed: the places at fault, up to a hundred of them")
                                .items(OASFactory.createSchema().ref("InvalidField")));
    }

    private static Schema invalidField() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .required(List.of("pointer", "detail"))
                .addProperty("pointer", text("RFC 6901 JSON pointer into the body", "/title"))
                .addProperty("detail", text("What is wrong there", "must not be blank"))
                .addProperty(
                        "owner",
                        text(
                                "The service that owns the field, where it is the other one",
                                ApplicationText.of("example.owner")))
                .addProperty("href", text("Where that service takes it", ApplicationText.of("example.href")));
    }

    private static APIResponse problemResponse(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
    }

    private static Parameter header(String name, String description, String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(false)
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING).examples(List.of(example)));
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description(description)
                .examples(List.of(example));
    }
}
