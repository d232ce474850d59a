package dev.tandem.product.feature;

import dev.tandem.backlog.projection.CaughtUp;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.product.ProductProblem;
import dev.tandem.product.product.ProductIds;
import dev.tandem.product.scorecard.Scorecards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders what is still to be done of a product's features by its scores, first on paper. */
@ApplicationScoped
class RankByScore {
    private final Features features;
    private final Scorecards scorecards;
    private final ProductIds products;
    private final Backlogs backlogs;
    private final CaughtUp caughtUp;

    RankByScore(Features features, Scorecards scorecards, ProductIds products, Backlogs backlogs, CaughtUp caughtUp) {
        this.features = features;
        this.scorecards = scorecards;
        this.products = products;
        this.backlogs = backlogs;
        this.caughtUp = caughtUp;
    }

    @Transactional
    RankByScoreView rank(String product, RankByScoreRequest request) {
        UUID productId = products.of(product);
        // What is finished, or estimated, is engineering's to say.
        caughtUp.require();
        scorecards.named(productId, request.scorecard());
        String planned = request.plan();
        if (planned != null) {
            features.lock(productId);
        }
        var plan = RankPlan.of(current(productId, request.scorecard()));
        if (planned != null) {
            requireAsPlanned(plan, planned);
            carryOut(productId, plan);
        }
        return RankByScoreView.of(request.scorecard(), plan, planned != null);
    }

    private List<RankPlan.Ranked> current(UUID productId, String scorecard) {
        var scored = features.scored(productId);
        var work = backlogs.workOf(scored.stream().map(Features.Scored::id).toList());
        var current = new ArrayList<RankPlan.Ranked>();
        for (var each : scored) {
            if (work.apply(each.id()).isDone()) {
                continue;
            }
            var given = each.score();
            var score = given != null && given.scorecard().equals(scorecard)
                    ? given.with(work.apply(each.id()).points())
                    : null;
            current.add(new RankPlan.Ranked(each.id(), each.key(), each.rank(), current.size() + 1, score));
        }
        return current;
    }

    private static void requireAsPlanned(RankPlan plan, String name) {
        if (!plan.name().equals(name)) {
            throw ProductProblem.PLAN_OUTDATED
                    .because("Features, their order, scores or estimates are not as they were; look at the plan again")
                    .with("plan", plan.name());
        }
    }

    /** Those that stay keep their ranks; each run of the others is put right behind the one before it. */
    private void carryOut(UUID productId, RankPlan plan) {
        var taken = new TreeSet<>(features.ranks(productId));
        var places = new HashMap<UUID, String>();
        String above = null;
        var run = new ArrayList<UUID>();
        for (var each : plan.order()) {
            if (plan.stay().contains(each.id())) {
                place(run, above, taken, places);
                above = each.rank();
            } else {
                run.add(each.id());
            }
        }
        place(run, above, taken, places);
        for (Feature feature : features.toChangeAll(places.keySet())) {
            feature.moveTo(Objects.requireNonNull(places.get(feature.id())), "to where its score puts it");
        }
    }

    private void place(List<UUID> run, @Nullable String above, NavigableSet<String> taken, Map<UUID, String> places) {
        if (!run.isEmpty()) {
            String below = above == null ? taken.first() : taken.higher(above);
            var ranks = features.ranksBetween(above, below, run.size());
            for (int i = 0; i < run.size(); i++) {
                places.put(run.get(i), ranks.get(i));
            }
            run.clear();
        }
    }
}
