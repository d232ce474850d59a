package dev.tandem.product.release;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What somebody did for a release, as it was known when it was shipped")
public record Credit(
        @Schema(description = "As they were named", examples = "the tech lead")
        String who,

        Contribution did,

        @Schema(description = "Keys of the items that they did it for, the first fifty", examples = "[\"PAY-12\"]")
        List<String> items,

        @Schema(description = "For how many items they did it", examples = "1")
        int count) {
    /** So many are kept, and so many items are named in each: an event has a largest size. */
    private static final int MOST = 500;

    private static final int MOST_ITEMS = 50;

    private record Deed(String who, Contribution did) {}

    /** @return by name, and of each what they did in the order of the work */
    static List<Credit> of(Stream<Contributed> all) {
        return all.collect(Collectors.groupingBy(each -> new Deed(each.who(), each.did()))).entrySet().stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Credit::who).thenComparing(Credit::did))
                .limit(MOST)
                .toList();
    }

    private static Credit of(Deed deed, Collection<Contributed> all) {
        var items = all.stream().map(Contributed::item).distinct().toList();
        return new Credit(
                deed.who(), deed.did(), items.stream().limit(MOST_ITEMS).toList(), items.size());
    }
}
