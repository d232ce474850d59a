package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents as linters see them that are not ours. What these do not look at stands in src/test/contract-lint. */
class ContractLintTest {
    private static final Path CONTRACTS = TestStack.ROOT.resolve("contracts");
    private static NpmTools tools;

    @BeforeAll
    static void install() {
        assumeTrue(NpmTools.canBeHad(), "node and npm are not on the PATH, so no linter has looked at the documents");
        tools = new NpmTools("contract-lint").install();
    }

    @ParameterizedTest
    @ValueSource(strings = {"product-service", "engineering-service", "tandem"})
    void redoclyHasNothingToSay(String document) {
        assertThat(tools.complaintsOf("node_modules/.bin/redocly", "lint", "--format=stylish", openApi(document)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"product-service", "engineering-service", "tandem"})
    void spectralHasNothingToSayOfStyleAndSafety(String document) {
        assertThat(tools.complaintsOf(
                        "node_modules/.bin/spectral",
                        "lint",
                        "--ruleset=spectral.yaml",
                        "--fail-severity=hint",
                        openApi(document)))
                .isEmpty();
    }

    @Test
    void theParserOfAsyncApiHasNothingToSay() {
        assertThat(tools.complaintsOf(
                        "node",
                        "asyncapi.mjs",
                        CONTRACTS.resolve("asyncapi.yaml").toString()))
                .isEmpty();
    }

    @Test
    void ajvTakesEverySchemaStrictly() throws IOException {
        var command = new ArrayList<>(List.of("node", "schemas.mjs"));
        command.addAll(schemas(CONTRACTS));
        command.addAll(schemas(CONTRACTS.resolve("events")));

        assertThat(command).hasSizeGreaterThan(10);
        assertThat(tools.complaintsOf(command.toArray(String[]::new))).isEmpty();
    }

    private static List<String> schemas(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".schema.json"))
                    .sorted()
                    .toList();
        }
    }

    private static String openApi(String document) {
        return CONTRACTS.resolve("openapi").resolve(document + ".yaml").toString();
    }
}
