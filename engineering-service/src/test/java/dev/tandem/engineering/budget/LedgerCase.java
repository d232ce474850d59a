package dev.tandem.engineering.budget;

import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Closed sprints and agreed terms: written down, or drawn at random from a seed. */
record LedgerCase(long seed, List<AgreedTerms> agreed, List<SprintResult> closed) {
    static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final int CASES = 2_000;

    static void forAll(Consumer<LedgerCase> property) {
        LongStream.range(0, CASES).forEach(seed -> {
            try {
                property.accept(random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        });
    }

    static LedgerCase random(long seed) {
        var random = new Random(seed);
        var agreed = new ArrayList<AgreedTerms>();
        for (int i = random.nextInt(4); i > 0; i--) {
            agreed.add(new AgreedTerms(START.plus(Duration.ofDays(random.nextInt(150))), randomTerms(random)));
        }
        agreed.sort(Comparator.comparing(AgreedTerms::since));
        var closed = new ArrayList<SprintResult>();
        int sprints = random.nextInt(12);
        for (int i = 0; i < sprints; i++) {
            Instant start = START.plus(Duration.ofDays(14L * i));
            Instant end = start.plus(Duration.ofDays(11));
            var done = new Effort(random.nextInt(500), random.nextInt(200));
            closed.add(sprint(start, end, Ledger.termsAt(agreed, start), 1 + random.nextInt(600), done));
        }
        return new LedgerCase(seed, agreed, closed);
    }

    /** Sprints of capacity 40 under the usual terms, each given as the feature and the debt points done. */
    static LedgerCase ofCapacity40(int[]... done) {
        var closed = new ArrayList<SprintResult>();
        for (int[] effort : done) {
            Instant start = START.plus(Duration.ofDays(14L * closed.size()));
            closed.add(sprint(
                    start,
                    start.plus(Duration.ofDays(11)),
                    Terms.USUAL,
                    400,
                    new Effort(effort[0] * 10L, effort[1] * 10L)));
        }
        return new LedgerCase(0, List.of(), closed);
    }

    static SprintResult sprint(Instant start, Instant end, Terms terms, int capacityTenths, Effort done) {
        return new SprintResult(
                UUID.randomUUID(), "A sprint", start, end, terms, new Points(capacityTenths), done, done);
    }

    LedgerCase first(int sprints) {
        return new LedgerCase(seed, agreed, closed.subList(0, sprints));
    }

    LedgerCase agreeing(AgreedTerms... terms) {
        return new LedgerCase(seed, List.of(terms), closed);
    }

    List<Ledger.Entry> entries() {
        return Ledger.entries(agreed, closed);
    }

    Standing standing() {
        return standing(START.plus(Duration.ofDays(365)));
    }

    Standing standing(Instant moment) {
        return Ledger.standing(agreed, closed, null, moment);
    }

    private static Terms randomTerms(Random random) {
        return new Terms(
                new Share(random.nextInt(Share.WHOLE + 1)), new Share(random.nextInt(2000)), 1 + random.nextInt(8));
    }
}
