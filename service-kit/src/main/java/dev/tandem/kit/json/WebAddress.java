package dev.tandem.kit.json;

/**
 * What a field takes that screens show as a link: anything but http and https might run in the reader's browser. For
 * {@code @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.RULE)}, so that the API's document says it too.
 */
public final class WebAddress {
    public static final String PATTERN = "^https?://\\S+$";
    public static final String RULE = "must be an http or https address";
    public static final int LONGEST = 2000;

    private WebAddress() {}

    public static boolean isOne(String text) {
        return text.length() <= LONGEST && text.matches(PATTERN);
    }
}
