package dev.tandem.engineering.forecast;

public enum ForecastStatus {
    /** There are dates. */
    FORECAST,
    /** Too little is known of the team's pace; there are no dates. */
    INSUFFICIENT_DATA
}
