package dev.tandem.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import dev.tandem.kit.problem.Invalid;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Notes each fault and reads on, so that one answer names them all. */
final class FaultCollector extends DeserializationProblemHandler {
    private final Faults faults;
    private final UnknownFields unknownFields;

    FaultCollector(Faults faults, UnknownFields unknownFields) {
        this.faults = faults;
        this.unknownFields = unknownFields;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context, JsonParser parser, JsonDeserializer<?> reader, Object bean, String name)
            throws IOException {
        faults.add(unknownFields.refuse(reader.handledType(), name, pointerOf(name, parser, context)));
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String message)
            throws IOException {
        faults.add(Invalid.at(Pointers.of(parser), "must be " + nameOf(type)));
        parser.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String message) {
        faults.add(Invalid.at(Pointers.of(context.getParser()), "must be " + nameOf(context.constructType(type))));
        return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number value, String message) {
        faults.add(Invalid.at(Pointers.of(context.getParser()), "must be " + nameOf(context.constructType(type))));
        return null;
    }

    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, Object argument, Throwable cause) {
        // A rule over several fields cannot be judged where one of them could not be read.
        String pointer = Pointers.of(context.getParser());
        if (!faults.areBelow(pointer)) {
            Throwable rule = cause.getCause() == null ? cause : cause.getCause();
            faults.add(Invalid.at(pointer, String.valueOf(rule.getMessage())));
        }
        return null;
    }

    private static String pointerOf(String field, JsonParser parser, DeserializationContext context) {
        if (parser == context.getParser()) {
            return Pointers.of(parser);
        }
        // A record's unknown fields are replayed when all else of it is read; only the body's parser knows of where.
        return Pointers.of(context.getParser()) + "/" + Pointers.escape(field);
    }

    private static String nameOf(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (raw.isEnum()) {
            return Arrays.stream(raw.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type.isCollectionLikeType()) {
            return "an array";
        }
        return switch (raw.getSimpleName()) {
            case "String" -> "a string";
            case "Boolean", "boolean" -> "true or false";
            case "Integer", "int", "Long", "long" -> "a whole number";
            case "BigDecimal" -> "a number";
            case "LocalDate" -> "a date such as 2026-04-30";
            case "Instant" -> "a time such as 2026-04-30T12:00:00Z";
            case "UUID" -> "a UUID";
            default -> "an object";
        };
    }
}
