package dev.tandem.product.feature;

import dev.tandem.kit.problem.Invalid;
import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.product.ProductProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is wrong with the items of a batch, gathered. */
final class BatchRefusals {
    private record Refused(int index, String part, Refusal refusal) {}

    private final List<Refused> refused = new ArrayList<>();

    void add(int index, String part, Refusal refusal) {
        refused.add(new Refused(index, part, refusal));
    }

    void refuseAny() {
        if (refused.isEmpty()) {
            return;
        }
        boolean onlyFields = refused.stream().allMatch(each -> each.refusal().type() == KitProblem.VALIDATION_FAILED);
        throw onlyFields ? fields() : rules();
    }

    /** As a refusal of one body would name them. */
    private Refusal fields() {
        return Invalid.refusal(refused.stream()
                .flatMap(each -> errors(each.refusal()).stream()
                        .map(error -> new Invalid(
                                "/items/%d/%s%s".formatted(each.index(), each.part(), error.pointer()),
                                error.detail(),
                                error.owner(),
                                error.href())))
                .toList());
    }

    private Refusal rules() {
        var items = refused.stream().map(BatchRefusals::item).toList();
        return ProductProblem.BATCH_REFUSED
                .because("%d of the items are refused; none was taken", items.size())
                .with("items", items);
    }

    private static Map<String, Object> item(Refused each) {
        var item = new LinkedHashMap<String, Object>();
        item.put("index", each.index());
        item.put("type", each.refusal().type().uri());
        item.put("detail", each.refusal().getMessage());
        item.putAll(each.refusal().facts());
        return item;
    }

    @SuppressWarnings("unchecked")
    private static List<Invalid> errors(Refusal refusal) {
        return (List<Invalid>) Objects.requireNonNull(refusal.facts().get("errors"));
    }
}
