package dev.tandem.engineering.forecast;

import dev.tandem.kit.journal.Aggregate;
import dev.tandem.model.kind.Kind;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** When a product's releases are likely to be done, as others were told last. Its id is the product's. */
@Entity
@Table(name = "forecast")
class ReleaseForecast extends Aggregate {
    static final String KIND = Kind.FORECAST.word();

    /** By id, so that a release which is begun earlier than before is no change. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<ReleaseDate> releases = List.of();

    protected ReleaseForecast() {}

    private ReleaseForecast(UUID productId) {
        super(productId);
    }

    static ReleaseForecast of(UUID productId, List<ReleaseDate> releases) {
        var forecast = new ReleaseForecast(productId);
        forecast.expect(releases);
        return forecast;
    }

    /** Dates that stay as they are, are no news. */
    void expect(List<ReleaseDate> newDates) {
        if (!newDates.equals(releases)) {
            long moved =
                    newDates.stream().filter(date -> !releases.contains(date)).count();
            releases = List.copyOf(newDates);
            happened("forecast.changed", inWords(moved));
        }
    }

    private static String inWords(long moved) {
        return moved == 0
                ? "took away the dates of what is done"
                : "moved the dates of " + (moved == 1 ? "a release" : moved + " releases");
    }

    List<ReleaseDate> releases() {
        return releases;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public UUID partitionedBy() {
        return id();
    }

    @Override
    public ForecastState state() {
        return new ForecastState(id(), releases);
    }

    /** As events carry it. */
    record ForecastState(UUID productId, List<ReleaseDate> releases) {}
}
