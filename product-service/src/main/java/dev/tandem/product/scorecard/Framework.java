package dev.tandem.product.scorecard;

/** How a score is calculated from its inputs. */
public enum Framework {
    /** Reach × impact × confidence ÷ effort; Sean McBride, Intercom. */
    RICE("reach × impact × confidence ÷ effort"),
    /** Cost of delay ÷ job size; the Scaled Agile Framework. */
    WSJF("(userValue + timeCriticality + riskReduction) ÷ job size"),
    /** Must, should, could, won't; Dai Clegg, DSDM. */
    MOSCOW("MUST = 3, SHOULD = 2, COULD = 1, WONT = 0"),
    /** Criteria and weights of a product's own. */
    WEIGHTED("Σ weight × input ÷ Σ weight");

    private final String formula;

    Framework(String formula) {
        this.formula = formula;
    }

    public String formula() {
        return formula;
    }
}
