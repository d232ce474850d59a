package dev.tandem.model.points;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A share as a column keeps it: basis points. */
@Converter
public class ShareColumn implements AttributeConverter<Share, Integer> {
    @Override
    public @Nullable Integer convertToDatabaseColumn(@Nullable Share share) {
        return share == null ? null : share.basisPoints();
    }

    @Override
    public @Nullable Share convertToEntityAttribute(@Nullable Integer basisPoints) {
        return basisPoints == null ? null : new Share(basisPoints);
    }
}
