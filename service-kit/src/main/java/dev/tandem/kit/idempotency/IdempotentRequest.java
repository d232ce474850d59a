package dev.tandem.kit.idempotency;

import dev.tandem.kit.identity.CurrentAccess;
import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.json.EventJson;
import dev.tandem.kit.problem.KitProblem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** What makes two requests the same one. */
@RequestScoped
class IdempotentRequest {
    private static final String HEADER = "Idempotency-Key";

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final CurrentActor actor;
    private final CurrentAccess access;

    IdempotentRequest(HttpHeaders headers, UriInfo uri, CurrentActor actor, CurrentAccess access) {
        this.headers = headers;
        this.uri = uri;
        this.actor = actor;
        this.access = access;
    }

    /**
     * Caller, path and key; the method is POST throughout. Empty without a key.
     *
     * @param narrowsItself whether nobody looks whether the address is one that the caller may know of; a token that is
     *     for less than that of the first request does not get its answer then
     */
    Optional<byte[]> scope(boolean narrowsItself) {
        String key = headers.getHeaderString(HEADER);
        if (key == null) {
            return Optional.empty();
        }
        if (!key.matches("[\\x21-\\x7e]{1,255}")) {
            throw KitProblem.INVALID_PARAMETER
                    .because("Idempotency-Key must be 1 to 255 visible ASCII characters")
                    .with("header", HEADER);
        }
        String scope = String.join("\n", actor.get().name(), uri.getRequestUri().getRawPath(), key)
                + (narrowsItself ? access() : "");
        return Optional.of(sha256(scope.getBytes(StandardCharsets.UTF_8)));
    }

    private String access() {
        return access.get().all() ? "" : "\n" + String.join(" ", access.get().keys());
    }

    /** Of the query and the body, so that the same key never stands for two different requests. */
    byte[] fingerprint(Object body) {
        var digest = newDigest();
        digest.update(String.valueOf(uri.getRequestUri().getRawQuery()).getBytes(StandardCharsets.UTF_8));
        try {
            digest.update(body instanceof byte[] bytes ? bytes : EventJson.MAPPER.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digest.digest();
    }

    private static byte[] sha256(byte[] bytes) {
        return newDigest().digest(bytes);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
