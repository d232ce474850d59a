package dev.tandem.kit.audit;

/**
 * A request that was refused, as one line tells of it.
 *
 * @param actor as the token names them; empty where nobody is known
 * @param product the key in the address, where it names a product; empty where it does not
 * @param address of which machine, as far as proxies told
 */
record Refused(
        Refusals.Reason reason,
        String actor,
        String roles,
        String operation,
        String method,
        String path,
        String product,
        String address,
        String request) {
    String line() {
        return "refused=%s actor=%s roles=%s operation=%s method=%s path=%s product=%s address=%s request=%s"
                .formatted(
                        reason.word(),
                        quoted(actor),
                        quoted(roles),
                        quoted(operation),
                        method,
                        quoted(path),
                        quoted(product),
                        address,
                        quoted(request));
    }

    /** Whatever a caller sent stays within its quotes, and the line stays one. */
    private static String quoted(String text) {
        var safe = new StringBuilder("\"");
        text.chars().forEach(each -> {
            if (each == '"' || each == '\\') {
                safe.append('\\').append((char) each);
            } else {
                safe.append(Character.isISOControl(each) ? '?' : (char) each);
            }
        });
        return safe.append('"').toString();
    }
}
