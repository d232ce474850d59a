package dev.tandem.engineering.forecast;

import dev.tandem.backlog.query.Backlogs;
import dev.tandem.engineering.work.WorkItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a debt item would do for the features that it gets in the way of, as a forecast with it and one without. */
@ApplicationScoped
public class Effects {
    private final ForecastBases bases;
    private final Backlogs backlogs;

    Effects(ForecastBases bases, Backlogs backlogs) {
        this.bases = bases;
        this.backlogs = backlogs;
    }

    /** @param key of the debt item */
    public EffectView of(UUID productId, String key, ExpectedRelief expected, SimulationParameters parameters) {
        long seed = parameters.seed();
        int runs = parameters.runs();
        // One that this copy has not heard of yet is not done.
        backlogs.item(key);
        var basis = bases.of(productId.toString()).basis();
        var debt = expected.in(basis.order()).orElseThrow(() -> WorkItem.notOpen(key));
        return EffectView.of(basis, expected, debt, seed, runs);
    }
}
