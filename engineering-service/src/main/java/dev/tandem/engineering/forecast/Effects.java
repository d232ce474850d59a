package dev.tandem.engineering.forecast;

import dev.tandem.engineering.work.WorkItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a debt item would do for the features that it gets in the way of, as a forecast with it and one without. */
@ApplicationScoped
public class Effects {
    private final ForecastBases bases;

    Effects(ForecastBases bases) {
        this.bases = bases;
    }

    /** @param key of the debt item */
    public EffectView of(UUID productId, String key, ExpectedRelief expected, SimulationParameters parameters) {
        long seed = parameters.seed();
        int runs = parameters.runs();
        var basis = bases.of(productId.toString()).basis();
        var debt = expected.in(basis.order()).orElseThrow(() -> WorkItem.notOpen(key));
        return EffectView.of(basis, expected, debt, seed, runs);
    }
}
