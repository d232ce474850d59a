package dev.tandem.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Tokens as an OIDC provider would issue them, checked by its public key and without a provider. */
public final class BearerTokens {
    // A test's profile and the test itself are loaded by different class loaders; what they share is the JVM.
    private static final String PRIVATE_KEY = "tandem.testing.private-key";
    private static final String PUBLIC_KEY = "tandem.testing.public-key";

    private static final String ISSUER = "https://issuer.example";
    private static final String KEY_ID = "tandem-testing";
    private static final String AUDIENCE = "tandem";
    private static final String PRODUCTS = "tandem_products";

    private BearerTokens() {}

    /** What makes a service check tokens. */
    public static Map<String, String> configuration() {
        if (System.getProperty(PUBLIC_KEY) == null) {
            KeyPair keys = newKeys();
            System.setProperty(PRIVATE_KEY, base64(keys.getPrivate().getEncoded()));
            System.setProperty(PUBLIC_KEY, base64(keys.getPublic().getEncoded()));
        }
        return Map.of(
                "tandem.access.mode",
                "oidc",
                "quarkus.oidc.tenant-enabled",
                "true",
                "quarkus.oidc.public-key",
                property(PUBLIC_KEY),
                "quarkus.oidc.token.issuer",
                ISSUER,
                "quarkus.oidc.token.audience",
                AUDIENCE);
    }

    /** As {@link #configuration}, and each token says which products it is for. */
    public static Map<String, String> configurationByProduct() {
        var configuration = new HashMap<>(configuration());
        configuration.put("tandem.access.products-claim", PRODUCTS);
        return configuration;
    }

    /** For all products. */
    public static String of(String name, String... roles) {
        return claiming(claims(name, roles));
    }

    /** @param products the keys of those that it is for; it says so where the service is configured to ask */
    public static String forProducts(List<String> products, String name, String... roles) {
        var claims = new HashMap<>(claims(name, roles));
        claims.put(PRODUCTS, products);
        return claiming(claims);
    }

    /** As an access token says it, but for the changes: null takes a claim away. */
    public static String claiming(Map<String, @Nullable Object> changes) {
        return ofType("JWT", changes);
    }

    /** @param type as the token's header says it */
    public static String ofType(String type, Map<String, @Nullable Object> changes) {
        try {
            byte[] key = Base64.getDecoder().decode(property(PRIVATE_KEY));
            return signed(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)), type, changes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String signedByAStranger(String name, String... roles) {
        return signed(newKeys().getPrivate(), "JWT", claims(name, roles));
    }

    /** The public key, as a provider publishes it. */
    static String keySet() {
        try {
            byte[] key = Base64.getDecoder().decode(property(PUBLIC_KEY));
            var published = new RsaJsonWebKey(
                    (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key)));
            published.setKeyId(KEY_ID);
            return new JsonWebKeySet(published).toJson();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, @Nullable Object> claims(String name, String... roles) {
        return Map.of("sub", name, "upn", name, "groups", List.of(roles), PRODUCTS, "*");
    }

    private static String signed(PrivateKey key, String type, Map<String, @Nullable Object> changes) {
        long now = Instant.now().getEpochSecond();
        var claims = new HashMap<String, @Nullable Object>(
                Map.of("iss", ISSUER, "aud", AUDIENCE, "sub", "someone", "iat", now, "exp", now + 600));
        claims.putAll(changes);
        claims.values().removeIf(Objects::isNull);
        var token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setHeader("typ", type);
        token.setKeyIdHeaderValue(KEY_ID);
        token.setPayload(JsonUtil.toJson(claims));
        token.setKey(key);
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has RSA", e);
        }
    }

    /** There is one once the configuration was asked for. */
    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
