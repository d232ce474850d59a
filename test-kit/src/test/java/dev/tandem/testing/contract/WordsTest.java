package dev.tandem.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the modules' contract.properties say is said of something that there is. */
class WordsTest {
    private static final Path ROOT = Path.of(System.getProperty("tandem.root", ".."));

    @Test
    void noWordIsLeftOver() throws IOException {
        JsonNode all = new YAMLMapper()
                .readTree(ROOT.resolve("contracts/openapi/tandem.yaml").toFile());
        Set<String> known = places(all);
        var leftOver = new ArrayList<String>();
        for (Object key : words().keySet()) {
            String word = key.toString();
            String place = word.replaceAll(
                            "^(operation|refused|headers|pattern|schema|field|type|values|parameter)\\.", "")
                    .replaceFirst("^(limit)\\.(?=[A-Z*])", "")
                    .replace("[]", "");
            boolean isGeneral = word.matches("limit\\.[a-z]+|limit\\.\\?\\w+|refused\\.(writes|\\{\\w+})|passing");
            if (!isGeneral && !known.contains(place)) {
                leftOver.add(word);
            }
        }

        assertThat(leftOver).isEmpty();
    }

    private static Set<String> places(JsonNode all) {
        var places = new TreeSet<String>();
        all.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    String id = operation.path("operationId").asText();
                    places.add(id);
                    operation.path("parameters").forEach(parameter -> {
                        places.add(parameter.path("name").asText());
                        places.add(id + "." + parameter.path("name").asText());
                    });
                }));
        all.at("/components/schemas").properties().forEach(schema -> {
            places.add(schema.getKey());
            schema.getValue().path("properties").fieldNames().forEachRemaining(field -> {
                places.add(schema.getKey() + "." + field);
                places.add(schema.getKey().replaceFirst("Patch$", "") + "." + field);
                places.add("*." + field);
            });
        });
        return places;
    }

    private static Properties words() throws IOException {
        var words = new Properties();
        try (var modules = Files.newDirectoryStream(ROOT, Files::isDirectory)) {
            for (Path module : modules) {
                Path file = module.resolve("src/main/resources/META-INF/contract.properties");
                if (Files.exists(file)) {
                    words.load(Files.newBufferedReader(file));
                }
            }
        }
        return words;
    }
}
