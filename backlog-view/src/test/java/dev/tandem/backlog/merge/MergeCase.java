package dev.tandem.backlog.merge;

import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Two lanes, a share and a balance to merge: written down, or drawn at random from a seed. */
record MergeCase(
        long seed, Share share, Balance balance, List<Candidate<String>> features, List<Candidate<String>> debt) {
    static MergeCase random(long seed) {
        var random = new Random(seed);
        var share = new Share(1 + random.nextInt(Share.WHOLE - 1));
        var balance = new Balance(random.nextInt(3) == 0 ? 0 : random.nextLong(-3_000_000, 3_000_000));
        return new MergeCase(seed, share, balance, lane("F", random), lane("D", random));
    }

    static List<Candidate<String>> features(int... points) {
        return lane("F", points);
    }

    static List<Candidate<String>> debt(int... points) {
        return lane("D", points);
    }

    static List<String> order(
            Share share, Balance balance, List<Candidate<String>> features, List<Candidate<String>> debt) {
        return new MergeCase(0, share, balance, features, debt).order();
    }

    List<Placement<String>> placements() {
        var placements = new ArrayList<Placement<String>>();
        new Merge<>(share, balance, Running.START, features.iterator(), debt.iterator())
                .forEachRemaining(placements::add);
        return placements;
    }

    List<String> order() {
        return placements().stream().map(placement -> placement.placed().item()).toList();
    }

    MergeCase withFirstDebtExpedited(int count) {
        var expedited = IntStream.range(0, debt.size())
                .mapToObj(i -> new Candidate<>(debt.get(i).item(), debt.get(i).points(), i < count))
                .toList();
        return new MergeCase(seed, share, balance, features, expedited);
    }

    private static List<Candidate<String>> lane(String name, int... points) {
        return IntStream.range(0, points.length)
                .mapToObj(i -> new Candidate<>(name + (i + 1), points[i] * 10, false))
                .toList();
    }

    private static List<Candidate<String>> lane(String name, Random random) {
        return IntStream.range(0, random.nextInt(60))
                .mapToObj(i -> new Candidate<>(name + (i + 1), 1 + random.nextInt(200), false))
                .toList();
    }
}
