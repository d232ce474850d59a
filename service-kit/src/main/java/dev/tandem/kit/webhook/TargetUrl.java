package dev.tandem.kit.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a webhook's deliveries go.
 *
 * @param host as it was written; a name, or an address in digits
 * @param path with the query
 */
record TargetUrl(boolean secure, String host, int port, String path) {
    static final int LONGEST = 2000;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** Empty where it is not one that could be called. */
    static Optional<TargetUrl> of(String text) {
        try {
            var uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean secure = scheme.equals("https");
            boolean callable = (secure || scheme.equals("http"))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && uri.getPort() <= 0xffff
                    && uri.getPort() != 0;
            return callable ? Optional.of(of(uri, secure)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static TargetUrl of(URI uri, boolean secure) {
        int usual = secure ? HTTPS : HTTP;
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new TargetUrl(secure, uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort(), path + query);
    }
}
