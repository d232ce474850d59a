package dev.tandem.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Makes a bearer token for trying services that check tokens, signed with a key of this checkout.")
final class TokenCommand implements Callable<Integer> {
    private static final String ISSUER = "tandem-local";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    @Option(
            names = "--role",
            defaultValue = "admin",
            description = "product, engineering, viewer, ops or admin. Default: ${DEFAULT-VALUE}")
    private String role;

    @Option(names = "--actor", description = "Whom changes are attributed to; the role's name otherwise")
    private String actor;

    @Option(names = "--hours", defaultValue = "12", description = "How long it holds. Default: ${DEFAULT-VALUE}")
    private int hours;

    @Option(
            names = "--audience",
            defaultValue = "tandem",
            description = "Whom it is for: TANDEM_OIDC_AUDIENCE of the services. Default: ${DEFAULT-VALUE}")
    private String audience;

    @Option(
            names = "--products",
            defaultValue = "*",
            description =
                    "Keys of the products that it is for, with commas between them, in the claim tandem_products, which counts where TANDEM_PRODUCTS_CLAIM names it. Default: all")
    private String products;

    @Option(names = "--public-key", description = "Print the key that services check such tokens with, and no token.")
    private boolean publicKey;

    @Mixin
    private StackOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws GeneralSecurityException, JsonProcessingException {
        var key = TokenKey.of(options.home());
        var out = spec.commandLine().getOut();
        out.println(publicKey ? key.publicKey() : token(key));
        out.flush();
        return 0;
    }

    private String token(TokenKey key) throws GeneralSecurityException, JsonProcessingException {
        Instant now = Instant.now();
        String name = actor == null ? role : actor;
        var claims = Map.<String, Object>of(
                "iss",
                ISSUER,
                "aud",
                audience,
                "sub",
                name,
                "upn",
                name,
                "groups",
                List.of(role),
                "tandem_products",
                products,
                "iat",
                now.getEpochSecond(),
                "exp",
                now.plus(Duration.ofHours(hours)).getEpochSecond());
        String content = encode(Map.of("alg", "RS256", "typ", "JWT")) + "." + encode(claims);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.privateKey());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + BASE64.encodeToString(signature.sign());
    }

    private static String encode(Map<String, ?> part) throws JsonProcessingException {
        return BASE64.encodeToString(JSON.writeValueAsBytes(part));
    }
}
