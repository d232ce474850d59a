package dev.tandem.model.points;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Points as a column keeps them: tenths. */
@Converter
public class PointsColumn implements AttributeConverter<Points, Integer> {
    @Override
    public @Nullable Integer convertToDatabaseColumn(@Nullable Points points) {
        return points == null ? null : points.tenths();
    }

    @Override
    public @Nullable Points convertToEntityAttribute(@Nullable Integer tenths) {
        return Points.ofTenths(tenths);
    }
}
