package dev.tandem.kit.json;

import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

/** JSON columns are written like events, not like HTTP bodies. */
class JsonColumns {
    @Produces
    @Singleton
    @JsonFormat
    @PersistenceUnitExtension
    FormatMapper formatMapper() {
        return new JacksonJsonFormatMapper(EventJson.MAPPER);
    }
}
