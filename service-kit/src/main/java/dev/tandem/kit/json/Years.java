package dev.tandem.kit.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days and moments of four-digit years: what every reader of JSON and every database understands. */
public final class Years {
    private Years() {}

    public static LocalDate known(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException("must be of a year from 0001 to 9999");
        }
        return day;
    }

    public static Instant known(Instant moment) {
        known(LocalDate.ofInstant(moment, ZoneOffset.UTC));
        return moment;
    }
}
