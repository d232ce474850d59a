package dev.tandem.kit.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The headers of requests that many operations share. */
final class CommonParameters {
    private CommonParameters() {}

    static Parameter of(String name) {
        return OASFactory.createParameter().ref(name);
    }

    /** The header by which a client reads its own writes. */
    static String readToken() {
        return ApplicationText.of("read-token");
    }

    static void addTo(Components components) {
        components.addParameter(
                "If-None-Match",
                header(
                        "If-None-Match",
                        "The ETag that was seen: where it still holds, nothing is sent",
                        text("\"7\"")));
        components.addParameter(
                "Idempotency-Key",
                header(
                        "Idempotency-Key",
                        "Makes it safe to send the request again: it is done once, and repeats get the first answer for 24 hours",
                        text("6f1c1d1e-pay-by-card").maxLength(255).pattern("^[\\x21-\\x7e]+$")));
        components.addParameter(
                readToken(),
                header(
                        readToken(),
                        ApplicationText.of("read-token.description"),
                        text(ApplicationText.of("read-token.example"))));
    }

    private static Parameter header(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(false)
                .description(description)
                .schema(schema);
    }

    private static Schema text(String example) {
        return OASFactory.createSchema().addType(SchemaType.STRING).examples(List.of(example));
    }
}
