package dev.tandem.product.release;

import dev.tandem.kit.identity.Actor;
import dev.tandem.model.points.Points;
import dev.tandem.model.ready.ReadyCheck;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A release, planned or committed, and features to go out with it. */
final class SomeRelease {
    static final UUID PRODUCT = new UUID(1, 1);
    static final LocalDate SPRING = LocalDate.parse("2027-03-21");
    static final Actor ADA = new Actor("Ada", "admin");
    static final Instant PROMISED_AT = Instant.parse("2027-01-10T09:00:00Z");
    static final Instant CHANGED_AT = Instant.parse("2027-02-01T09:00:00Z");

    private SomeRelease() {}

    static ReleaseFields fields() {
        return new ReleaseFields("Spring", "Every way to pay", SPRING);
    }

    /** With nothing to tell. */
    static Release aPlannedRelease() {
        var release = Release.plan(PRODUCT, fields());
        release.whatHappened();
        return release;
    }

    /** With one feature of 5 points, and nothing to tell. */
    static Release aCommittedRelease() {
        var release = aPlannedRelease();
        commit(release, List.of(feature(1, 50)));
        release.whatHappened();
        return release;
    }

    /** With nothing known of when it will be done. */
    static void commit(Release release, List<ReleaseFeature> features) {
        release.commit(features, ForecastDates.UNKNOWN, null, ADA, PROMISED_AT);
    }

    /** @param tenths of points; null where it is not estimated */
    static ReleaseFeature feature(int number, Integer tenths) {
        return new ReleaseFeature(
                new UUID(5, number), "PAY-" + number, Points.ofTenths(tenths), false, false, null, lacking(tenths));
    }

    static ReleaseFeature shipped(int number, Integer tenths) {
        return new ReleaseFeature(
                new UUID(5, number), "PAY-" + number, Points.ofTenths(tenths), true, false, null, lacking(tenths));
    }

    private static List<ReadyCheck> lacking(Integer tenths) {
        return tenths == null ? List.of(ReadyCheck.ESTIMATED) : List.of();
    }

    static ScopeItem item(int number, Integer tenths) {
        return new ScopeItem(new UUID(5, number), "PAY-" + number, Points.ofTenths(tenths));
    }

    static ScopeChangeRequest change(List<String> add, List<String> remove) {
        return new ScopeChangeRequest(
                "Refunds come in", add, remove, null, "A week later", "Less time to test", "Take it", null);
    }
}
