package dev.tandem.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.kit.problem.KitProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads a body without guessing: no unknown field, no field twice, no text for a number. Everything at fault is named
 * at once, each by its JSON pointer.
 */
@ApplicationScoped
public class StrictJson {
    private static final int NUMBER_LENGTH = 100;
    private static final int NAME_LENGTH = 1_000;

    private final ObjectMapper mapper;
    private final Validator validator;
    private final UnknownFields unknownFields;

    StrictJson(Validator validator, UnknownFields unknownFields, JsonConfig config) {
        this.mapper = strictMapper(config);
        this.validator = validator;
        this.unknownFields = unknownFields;
    }

    public JsonNode parse(byte[] body) {
        if (body.length == 0) {
            throw KitProblem.MALFORMED_REQUEST.because("The body is missing");
        }
        try {
            return mapper.readTree(body);
        } catch (StreamConstraintsException e) {
            // Such as "Token count (100001) exceeds the maximum allowed (100000, from `…`)".
            String limit = e.getOriginalMessage().replaceAll(", from `[^`]*`", "");
            throw KitProblem.MALFORMED_REQUEST.because("The body goes beyond what is read: %s", limit);
        } catch (JsonProcessingException e) {
            var location = e.getLocation();
            throw KitProblem.MALFORMED_REQUEST
                    .because("The body is not JSON: %s", firstLine(e.getOriginalMessage()))
                    .with("line", location == null ? 0 : location.getLineNr())
                    .with("column", location == null ? 0 : location.getColumnNr());
        } catch (IOException e) {
            throw KitProblem.MALFORMED_REQUEST.because("The body is not UTF-8");
        }
    }

    public MergePatch patch(byte[] body) {
        return patch(parse(body));
    }

    public MergePatch patch(JsonNode patch) {
        return new MergePatch(patch, this);
    }

    public <T> T read(JsonNode tree, Class<T> type) {
        var faults = new Faults();
        Optional<T> read = read(tree, type, faults);
        faults.refuseAny();
        T value = read.orElseThrow();
        validator.validate(value).forEach(faults::add);
        faults.refuseAny();
        return value;
    }

    /** Looks only at the names: a merge patch is not a whole body, but each of its fields must be a known one. */
    void checkNames(JsonNode patch, Class<?> type) {
        var faults = new Faults();
        try {
            read(patch, type, faults);
        } finally {
            faults.refuseAny();
        }
    }

    /** @return empty only where there are faults */
    private <T> Optional<T> read(JsonNode tree, Class<T> type, Faults faults) {
        faults.addUnstorable(tree);
        if (!tree.isObject()) {
            faults.add(Invalid.at("", "must be a JSON object"));
            return Optional.empty();
        }
        try {
            var reader = mapper.readerFor(type).withHandler(new FaultCollector(faults, unknownFields));
            return Optional.ofNullable(reader.readValue(tree));
        } catch (JsonMappingException e) {
            // Where a value object refused, its own words; the library's would name the class.
            String reason = e.getCause() instanceof IllegalArgumentException refused
                    ? Objects.requireNonNullElse(refused.getMessage(), e.getOriginalMessage())
                    : e.getOriginalMessage();
            faults.add(Invalid.at(Pointers.of(e.getPath()), firstLine(reason)));
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("A tree in memory cannot fail to be read", e);
        }
    }

    /** It quotes what was sent, which may be anything. */
    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").replaceAll(" \\(.*", "").replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    private static ObjectMapper strictMapper(JsonConfig config) {
        var mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .addModule(StrictScalar.module())
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                // A number is kept as it was written; otherwise 60 comes back as 6E+1.
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(config.depth())
                        .maxNumberLength(NUMBER_LENGTH)
                        .maxStringLength(config.textLength())
                        .maxNameLength(NAME_LENGTH)
                        .maxTokenCount(config.tokens())
                        .build());
        return mapper;
    }
}
