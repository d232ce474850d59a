package dev.tandem.kit.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is wrong with the items of a batch, gathered, so that one refusal names all of it. */
public final class BatchRefusals {
    private record Refused(int index, String pointer, Refusal refusal) {}

    private final List<Refused> refused = new ArrayList<>();

    /**
     * @param index of the item in the batch
     * @param pointer to what is refused, within the body
     */
    public void add(int index, String pointer, Refusal refusal) {
        refused.add(new Refused(index, pointer, refusal));
    }

    public void refuseAny() {
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
                                each.pointer() + error.pointer(), error.detail(), error.owner(), error.href())))
                .toList());
    }

    private Refusal rules() {
        var items = refused.stream().map(BatchRefusals::item).toList();
        return KitProblem.BATCH_REFUSED
                .because("%d of the items are refused; none was taken", items.size())
                .with("items", items);
    }

    private static Map<String, Object> item(Refused each) {
        var item = new LinkedHashMap<String, Object>();
        var facts = each.refusal().facts();
        item.put("index", each.index());
        item.put("type", each.refusal().type().uri());
        item.put("detail", each.refusal().getMessage());
        item.putAll(facts);
        // Of a refusal that says so itself: to the place within the item.
        item.put("pointer", each.pointer() + Objects.requireNonNullElse(facts.get("pointer"), ""));
        return item;
    }

    @SuppressWarnings("unchecked")
    private static List<Invalid> errors(Refusal refusal) {
        return (List<Invalid>) Objects.requireNonNull(refusal.facts().get("errors"));
    }
}
