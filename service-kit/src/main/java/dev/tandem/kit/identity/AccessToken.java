package dev.tandem.kit.identity;

import dev.tandem.kit.json.Unstorable;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A bearer token whose signature, issuer, audience and time are checked, and what is asked of it besides. */
record AccessToken(JsonWebToken token) {
    private static final int LONGEST_NAME = 200;
    /** How far the provider's clock may be ahead. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final Set<String> OTHER_TYPES = Set.of("id", "refresh", "offline", "logout");
    private static final List<String> OF_ID_TOKENS = List.of("nonce", "at_hash", "c_hash");

    void refuseUnlessItHolds(Instant now) {
        if (!token.containsClaim("exp")) {
            throw new AuthenticationFailedException("The token does not say until when it holds (exp)");
        }
        if (token.getIssuedAtTime() > now.plus(SKEW).getEpochSecond()) {
            throw new AuthenticationFailedException("The token was issued in the future (iat)");
        }
        if (isOfAnotherKind()) {
            throw new AuthenticationFailedException("The token is not an access token");
        }
    }

    /**
     * An ID token tells an application who signed in; it is not for asking others with. Where a token says by its type
     * what it is, that counts; else what only ID tokens hold.
     */
    private boolean isOfAnotherKind() {
        String type = text("typ").toLowerCase(Locale.ROOT);
        // token_use is how Amazon Cognito tells them apart.
        if (OTHER_TYPES.contains(type) || text("token_use").equalsIgnoreCase("id")) {
            return true;
        }
        boolean isAccessToken = type.equals("bearer") || headerType().endsWith("at+jwt");
        return !isAccessToken && OF_ID_TOKENS.stream().anyMatch(token::containsClaim);
    }

    /** As history names the caller: never altered, lest one passes for another. */
    String actor() {
        String name = Stream.of(token.getName(), token.getSubject())
                .filter(Objects::nonNull)
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElseThrow(() -> new AuthenticationFailedException("The token names nobody (sub)"));
        if (name.length() > LONGEST_NAME
                || Unstorable.isIn(name)
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new AuthenticationFailedException(
                    "The token's name of the caller has control characters, or more than %d".formatted(LONGEST_NAME));
        }
        return name;
    }

    /** A token that does not say what it is for is for nothing. */
    Access access(String claim) {
        return Access.of(token.getClaim(claim));
    }

    private String text(String claim) {
        return Objects.toString(token.getClaim(claim), "");
    }

    /** RFC 9068 access tokens say so here. */
    private String headerType() {
        String header = token.getRawToken().split("\\.", 2)[0];
        var json = new JsonObject(new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8));
        return json.getString("typ", "").toLowerCase(Locale.ROOT);
    }
}
