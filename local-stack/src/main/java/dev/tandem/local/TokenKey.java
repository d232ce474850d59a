package dev.tandem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The key pair that this checkout signs its own tokens with; made on first use, never committed. */
record TokenKey(PrivateKey privateKey, String publicKey) {
    static TokenKey of(Path home) throws GeneralSecurityException {
        Path privateFile = home.resolve("token-key");
        Path publicFile = home.resolve("token-key.pub");
        try {
            if (!Files.exists(privateFile)) {
                make(privateFile, publicFile);
            }
            byte[] encoded =
                    Base64.getDecoder().decode(Files.readString(privateFile).trim());
            var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new TokenKey(key, Files.readString(publicFile).trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path privateFile, Path publicFile) throws GeneralSecurityException, IOException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        Files.createDirectories(privateFile.getParent());
        Files.createFile(
                privateFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                privateFile,
                Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        Files.writeString(
                publicFile, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    }
}
