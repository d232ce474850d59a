package dev.tandem.model.points;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Points as a column keeps them: tenths. */
@Converter
public class PointsColumn implements AttributeConverter<Points, Integer> {
    @Override
    public Integer convertToDatabaseColumn(Points points) {
        return points == null ? null : points.tenths();
    }

    @Override
    public Points convertToEntityAttribute(Integer tenths) {
        return Points.ofTenths(tenths);
    }
}
