package dev.tandem.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;

/** Takes a value only in the JSON type that it has: no number for a text, no text for a number. */
final class StrictScalar<T> extends StdScalarDeserializer<T> {
    private final Set<JsonToken> accepted;
    private final transient Reader<T> reader;

    private StrictScalar(Class<T> type, Reader<T> reader, JsonToken... accepted) {
        super(type);
        this.accepted = Set.of(accepted);
        this.reader = reader;
    }

    static SimpleModule module() {
        return new SimpleModule("strict-scalars")
                .addDeserializer(
                        String.class, new StrictScalar<>(String.class, JsonParser::getText, JsonToken.VALUE_STRING))
                .addDeserializer(
                        Boolean.class,
                        new StrictScalar<>(
                                Boolean.class,
                                JsonParser::getBooleanValue,
                                JsonToken.VALUE_TRUE,
                                JsonToken.VALUE_FALSE))
                .addDeserializer(
                        Integer.class,
                        new StrictScalar<>(Integer.class, JsonParser::getIntValue, JsonToken.VALUE_NUMBER_INT))
                .addDeserializer(
                        Long.class,
                        new StrictScalar<>(Long.class, JsonParser::getLongValue, JsonToken.VALUE_NUMBER_INT))
                .addDeserializer(
                        BigDecimal.class,
                        new StrictScalar<>(
                                BigDecimal.class,
                                JsonParser::getDecimalValue,
                                JsonToken.VALUE_NUMBER_INT,
                                JsonToken.VALUE_NUMBER_FLOAT))
                .addDeserializer(
                        LocalDate.class,
                        new StrictScalar<>(
                                LocalDate.class,
                                p -> Years.known(LocalDate.parse(p.getText())),
                                JsonToken.VALUE_STRING))
                .addDeserializer(
                        Instant.class,
                        new StrictScalar<>(
                                Instant.class,
                                p -> Years.known(
                                        OffsetDateTime.parse(p.getText()).toInstant()),
                                JsonToken.VALUE_STRING));
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (accepted.contains(parser.currentToken())) {
            try {
                return reader.read(parser);
            } catch (IOException | DateTimeException | ArithmeticException outOfRange) {
                // Falls through: the type is right, the value is not one of it.
            }
        }
        return (T) context.handleUnexpectedToken(_valueClass, parser);
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(JsonParser parser) throws IOException;
    }
}
