package dev.tandem.product.scorecard;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.kit.problem.Invalid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How a product's features are scored.
 *
 * @param perPoint whether the value is divided by effort, for which engineering's estimate is taken
 */
public record Scorecard(String key, String name, Framework framework, List<Criterion> criteria, boolean perPoint) {
    private static final Scorecard RICE = new Scorecard(
            "RICE",
            "Reach, impact, confidence, effort",
            Framework.RICE,
            List.of(
                    Criterion.between("reach", "How many people it reaches in a period", "0", "999999999"),
                    Criterion.oneOf(
                            "impact",
                            "What it does for each: 3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal",
                            "0.25",
                            "0.5",
                            "1",
                            "2",
                            "3"),
                    Criterion.between("confidence", "How sure that is: 1 high, 0.8 medium, 0.5 low", "0.01", "1")),
            true);
    private static final String[] RELATIVE = {"1", "2", "3", "5", "8", "13", "20"};
    private static final Scorecard WSJF = new Scorecard(
            "WSJF",
            "Weighted shortest job first",
            Framework.WSJF,
            List.of(
                    Criterion.oneOf("userValue", "Value to users and to the business", RELATIVE),
                    Criterion.oneOf("timeCriticality", "How its value decays with time", RELATIVE),
                    Criterion.oneOf("riskReduction", "Risk that it reduces, or opportunity that it enables", RELATIVE)),
            true);
    private static final Scorecard MOSCOW =
            new Scorecard("MOSCOW", "Must, should, could, won't", Framework.MOSCOW, List.of(), false);

    /** What every product has, in the order of their keys. */
    static final List<Scorecard> BUILT_IN = List.of(MOSCOW, RICE, WSJF);

    /** Scores a feature; every input at fault is named. */
    public Score score(Map<String, JsonNode> inputs) {
        return framework == Framework.MOSCOW ? moscow(inputs) : numbers(inputs);
    }

    private Score moscow(Map<String, JsonNode> inputs) {
        var faults = unknown(inputs, List.of(Moscow.INPUT));
        String text =
                inputs.containsKey(Moscow.INPUT) ? inputs.get(Moscow.INPUT).asText() : "";
        var chosen = Arrays.stream(Moscow.values())
                .filter(each -> each.name().equals(text))
                .findFirst();
        if (chosen.isEmpty()) {
            faults.add(fault(Moscow.INPUT, "must be one of " + Arrays.toString(Moscow.values())));
        }
        refuseAny(faults);
        var value = chosen.get().value();
        return new Score(key, framework, Map.of(Moscow.INPUT, text), value, "%s = %s".formatted(text, value), perPoint);
    }

    private Score numbers(Map<String, JsonNode> inputs) {
        var faults = unknown(inputs, criteria.stream().map(Criterion::key).toList());
        var numbers = new LinkedHashMap<String, BigDecimal>();
        for (Criterion criterion : criteria) {
            JsonNode input = inputs.get(criterion.key());
            if (input == null || !input.isNumber()) {
                faults.add(fault(criterion.key(), input == null ? "must be given" : "must be a number"));
            } else {
                criterion.fault(input.decimalValue()).ifPresent(fault -> faults.add(fault(criterion.key(), fault)));
                numbers.put(criterion.key(), input.decimalValue());
            }
        }
        refuseAny(faults);
        var value = value(numbers);
        return new Score(
                key,
                framework,
                new LinkedHashMap<>(numbers),
                value,
                "%s = %s".formatted(terms(numbers), value.toPlainString()),
                perPoint);
    }

    private BigDecimal value(Map<String, BigDecimal> inputs) {
        BigDecimal value = switch (framework) {
            case RICE -> inputs.values().stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
            case WSJF -> inputs.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            case WEIGHTED -> weighted(inputs);
            case MOSCOW -> throw new IllegalStateException("MoSCoW has classes, not numbers");
        };
        return Score.rounded(value);
    }

    private String terms(Map<String, BigDecimal> inputs) {
        var texts = inputs.values().stream().map(BigDecimal::toPlainString).toList();
        return switch (framework) {
            case RICE -> String.join(" × ", texts);
            case WSJF -> String.join(" + ", texts);
            case WEIGHTED ->
                criteria.stream()
                                .map(criterion -> "%d × %s"
                                        .formatted(
                                                criterion.weight(),
                                                Objects.requireNonNull(inputs.get(criterion.key()))
                                                        .toPlainString()))
                                .collect(Collectors.joining(" + ", "(", ")"))
                        + " ÷ " + criteria.stream().mapToInt(Criterion::weight).sum();
            case MOSCOW -> throw new IllegalStateException("MoSCoW has classes, not numbers");
        };
    }

    /** The formula, with effort where it counts. */
    String formula() {
        return formula(framework, perPoint);
    }

    static String formula(Framework framework, boolean perPoint) {
        boolean ownByEffort = framework == Framework.WEIGHTED && perPoint;
        return ownByEffort ? "(" + framework.formula() + ") ÷ effort" : framework.formula();
    }

    private BigDecimal weighted(Map<String, BigDecimal> inputs) {
        BigDecimal sum = BigDecimal.ZERO;
        long weights = 0;
        for (Criterion criterion : criteria) {
            sum = sum.add(Objects.requireNonNull(inputs.get(criterion.key()))
                    .multiply(BigDecimal.valueOf(criterion.weight())));
            weights += criterion.weight();
        }
        return sum.divide(BigDecimal.valueOf(weights), Score.DECIMALS, RoundingMode.HALF_UP);
    }

    private static List<Invalid> unknown(Map<String, JsonNode> inputs, List<String> known) {
        return inputs.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> fault(name, "is not an input of this scorecard; it has " + known))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Invalid fault(String input, String detail) {
        return Invalid.at("/inputs/" + input.replace("~", "~0").replace("/", "~1"), detail);
    }

    private static void refuseAny(List<Invalid> faults) {
        if (!faults.isEmpty()) {
            throw Invalid.refusal(faults);
        }
    }
}
