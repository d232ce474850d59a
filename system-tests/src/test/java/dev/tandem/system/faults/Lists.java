package dev.tandem.system.faults;

import java.util.List;
import java.util.Map;

/** The items of a product whose text is a list that everybody appends to: two features and two debt items. */
final class Lists {
    static final String PRODUCT = "PROOF";
    static final List<String> FEATURES = List.of(PRODUCT + "-1", PRODUCT + "-2");
    static final List<String> DEBT = List.of(PRODUCT + "-D1", PRODUCT + "-D2");

    private static final String EMPTY = "list:";

    private Lists() {}

    static boolean isFeature(String key) {
        return !key.startsWith(PRODUCT + "-D");
    }

    static String path(String key) {
        return (isFeature(key) ? "/features/" : "/debt/") + key;
    }

    /** Shown as the backlog's {@code why}. */
    static String field(String key) {
        return isFeature(key) ? "why" : "consequence";
    }

    static Map<String, String> empty(boolean feature, String title) {
        return Map.of("title", title, feature ? "why" : "consequence", EMPTY);
    }

    static String appended(String text, String element) {
        return text + " " + element;
    }

    static List<String> elements(String text) {
        var words = List.of(text.split(" ", -1));
        return words.subList(1, words.size());
    }
}
