package dev.tandem.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** Tokens as an OIDC provider would issue them, checked by its public key and without a provider. */
public final class BearerTokens {
    // A test's profile and the test itself are loaded by different class loaders; what they share is the JVM.
    private static final String PRIVATE_KEY = "tandem.testing.private-key";
    private static final String PUBLIC_KEY = "tandem.testing.public-key";

    private BearerTokens() {}

    /** What makes a service check tokens. */
    public static Map<String, String> configuration() {
        if (System.getProperty(PUBLIC_KEY) == null) {
            KeyPair keys = newKeys();
            System.setProperty(PRIVATE_KEY, base64(keys.getPrivate().getEncoded()));
            System.setProperty(PUBLIC_KEY, base64(keys.getPublic().getEncoded()));
        }
        return Map.of(
                "tandem.access.mode", "oidc",
                "quarkus.oidc.tenant-enabled", "true",
                "quarkus.oidc.public-key", System.getProperty(PUBLIC_KEY));
    }

    public static String of(String name, String... roles) {
        try {
            byte[] key = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
            return signed(name, KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)), roles);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String signedByAStranger(String name, String... roles) {
        return signed(name, newKeys().getPrivate(), roles);
    }

    private static String signed(String name, PrivateKey key, String... roles) {
        return Jwt.upn(name).subject(name).groups(Set.of(roles)).expiresIn(600).sign(key);
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

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
