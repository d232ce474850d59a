package dev.tandem.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Role × operation × product: every cell, from the service's own document. Whatever an operation is, the token of one
 * product does not reach another.
 */
public final class WhoMayWhat {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ROLES = List.of("product", "engineering", "viewer", "ops", "admin");
    /** Of an address that names nothing: those that show everybody their own part. */
    private static final Set<String> SHOW_A_PART =
            Set.of("listProducts", "listBudgets", "listOverview", "listWebhooks", "createProduct", "createWebhook");
    /** Beside them an empty body is refused before anything is looked for. */
    private static final Map<String, String> BODIES =
            Map.of("redeliverRange", "{\"from\":\"2026-04-01T09:00:00Z\",\"to\":\"2026-04-02T09:00:00Z\"}");

    private final List<EveryOperation> operations;
    private final Tokens tokens;
    private final Map<String, String> own;
    private final List<Map<String, String>> others;

    /** @param product that all tokens are for */
    private record Tokens(String product) {
        String of(String role) {
            return BearerTokens.forProducts(List.of(product), role, role);
        }
    }

    private WhoMayWhat(
            List<EveryOperation> operations, Tokens tokens, Map<String, String> own, List<Map<String, String>> others) {
        this.operations = operations;
        this.tokens = tokens;
        this.own = own;
        this.others = others;
    }

    /**
     * @param own what addresses of the product name, by the names in them
     * @param others the same of another product, by keys and by ids
     */
    public static WhoMayWhat of(Map<String, String> own, List<Map<String, String>> others)
            throws IOException, InterruptedException {
        var operations = EveryOperation.ofTheService();
        assertThat(operations).hasSizeGreaterThan(40);
        return new WhoMayWhat(operations, new Tokens(own.getOrDefault("product", "")), own, others);
    }

    /** For what a test prepares: its requests are those of somebody who may do everything. */
    public static void askAsAdmin() {
        RestAssured.requestSpecification = new RequestSpecBuilder()
                .addHeader("Authorization", "Bearer " + BearerTokens.of("ada", "admin"))
                .build();
    }

    public static void askAsNobody() {
        RestAssured.requestSpecification = null;
    }

    public void everyCellIsAsTheDocumentSays() throws IOException, InterruptedException {
        for (EveryOperation operation : operations) {
            if (operation.roles().isEmpty()) {
                assertThat(status(operation, null, own))
                        .as("%s by nobody", operation)
                        .isNotIn(401, 403);
                continue;
            }
            assertThat(status(operation, null, own))
                    .as("%s by nobody", operation)
                    .isEqualTo(401);
            for (String role : ROLES) {
                look(operation, role);
            }
        }
    }

    private void look(EveryOperation operation, String role) throws IOException, InterruptedException {
        boolean may = operation.roles().contains(role);
        var answer = operation.call(tokens.of(role), own, "{}");
        String cell = "%s by %s: %s".formatted(operation, role, answer.body());
        if (!may) {
            assertThat(type(answer)).as(cell).isEqualTo("/problems/forbidden");
        } else if (operation.names().isEmpty() && !SHOW_A_PART.contains(operation.id())) {
            assertThat(type(answer)).as(cell).isEqualTo("/problems/outside-access");
        } else {
            assertThat(answer.statusCode()).as(cell).isNotIn(401, 403, 500);
            if (operation.reads() && !operation.path().endsWith("/stream")) {
                assertThat(answer.statusCode()).as(cell).isEqualTo(200);
            }
        }
        for (var other : operation.names().isEmpty() ? List.<Map<String, String>>of() : others) {
            var foreign = operation.call(tokens.of(role), other, BODIES.getOrDefault(operation.id(), "{}"));
            assertThat(foreign.statusCode())
                    .as("%s by %s of another product, %s: %s", operation, role, other, foreign.body())
                    .isEqualTo(may ? 404 : 403);
        }
    }

    /** Below what is one's own there is nothing of another's. */
    public void nothingForeignIsBelowWhatIsOnesOwn() throws IOException, InterruptedException {
        for (EveryOperation operation : operations) {
            if (!operation.reads() || operation.names().size() < 2) {
                continue;
            }
            for (var other : others) {
                var named = new HashMap<>(other);
                String outermost = operation.names().get(0);
                named.put(outermost, own.getOrDefault(outermost, ""));
                assertThat(status(operation, tokens.of("admin"), named))
                        .as("%s, %s", operation, named)
                        .isEqualTo(404);
            }
        }
    }

    /** Otherwise the cells would say nothing: with a token for both, all of it is there. */
    public void whatIsForeignIsThere() throws IOException, InterruptedException {
        String all = BearerTokens.of("ada", "admin");
        for (EveryOperation operation : operations) {
            if (operation.reads()
                    && !operation.names().isEmpty()
                    && !operation.path().endsWith("/stream")) {
                for (var other : others) {
                    assertThat(status(operation, all, other))
                            .as("%s, %s", operation, other)
                            .isEqualTo(operation.roles().isEmpty() ? 404 : 200);
                }
            }
        }
    }

    /** @param foreign words that tell of another product, such as its key and its webhook's id */
    public void listsShowAPart(String... foreign) throws IOException, InterruptedException {
        String all = BearerTokens.of("ada", "admin");
        for (EveryOperation operation : operations) {
            if (operation.reads() && SHOW_A_PART.contains(operation.id())) {
                String everything = walk(operation, all);
                String part = walk(operation, tokens.of("admin"));
                assertThat(foreign).as(operation.toString()).anyMatch(everything::contains);
                assertThat(foreign).as(operation.toString()).noneMatch(part::contains);
                assertThat(part).contains(tokens.product());
            }
        }
    }

    private static String walk(EveryOperation operation, String token) throws IOException, InterruptedException {
        var all = new StringBuilder();
        String query = "?limit=200";
        while (true) {
            var page = new EveryOperation(
                            operation.id(),
                            operation.method(),
                            operation.path() + query,
                            operation.roles(),
                            operation.mediaTypes())
                    .call(token, Map.of(), "");
            assertThat(page.statusCode()).isEqualTo(200);
            all.append(page.body());
            var next = JSON.readTree(page.body()).path("next");
            if (!next.isTextual()) {
                return all.toString();
            }
            query = "?limit=200&cursor=" + next.asText();
        }
    }

    private static int status(EveryOperation operation, @Nullable String token, Map<String, String> named)
            throws IOException, InterruptedException {
        return operation.call(token, named, "{}").statusCode();
    }

    private static String type(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body()).path("type").asText();
    }
}
