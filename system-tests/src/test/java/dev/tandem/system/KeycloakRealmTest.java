package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** Holds the realm for trying against Keycloak's own classes and what the services ask of a token; no Keycloak runs here. */
class KeycloakRealmTest {
    private final RealmRepresentation realm = read();

    @Test
    void itHasTheRolesOfTheServicesAndAUserForEach() throws IOException {
        String shared = Files.readString(
                TestStack.ROOT.resolve("backlog-model/src/main/resources/META-INF/microprofile-config.properties"));
        List<String> roles = shared.lines()
                .filter(line -> line.startsWith("tandem.access.roles="))
                .flatMap(line -> Arrays.stream(line.replaceAll(".*=", "").split(",")))
                .toList();

        assertThat(realm.getRoles().getRealm())
                .extracting(RoleRepresentation::getName)
                .containsExactlyInAnyOrderElementsOf(roles);
        assertThat(realm.getUsers()).flatMap(user -> user.getRealmRoles()).containsExactlyInAnyOrderElementsOf(roles);
        assertThat(realm.getUsers()).allMatch(user -> user.isEnabled() && user.isEmailVerified());
    }

    @Test
    void itsTokensAreForTheServicesAndNameRolesWhereTheServicesLook() {
        assertThat(mapper("oidc-audience-mapper"))
                .containsEntry(
                        "included.custom.audience",
                        ComposeTest.environment("product-service").get("QUARKUS_OIDC_TOKEN_AUDIENCE"))
                .containsEntry("access.token.claim", "true");
        assertThat(mapper("oidc-usermodel-realm-role-mapper"))
                .containsEntry("claim.name", "groups")
                .containsEntry("multivalued", "true")
                .containsEntry("access.token.claim", "true");
        assertThat(mapper("oidc-usermodel-attribute-mapper")).containsEntry("claim.name", "preferred_username");
    }

    @Test
    void itsOneClientHasNoSecretAndGetsThatScope() {
        assertThat(realm.getClients()).singleElement().satisfies(client -> {
            assertThat(client.isPublicClient()).isTrue();
            assertThat(client.getSecret()).isNull();
            assertThat(client.isDirectAccessGrantsEnabled()).isTrue();
            assertThat(client.getDefaultClientScopes()).containsExactly(scope().getName());
        });
    }

    private Map<String, String> mapper(String kind) {
        return scope().getProtocolMappers().stream()
                .filter(mapper -> mapper.getProtocolMapper().equals(kind))
                .findFirst()
                .orElseThrow()
                .getConfig();
    }

    private ClientScopeRepresentation scope() {
        assertThat(realm.getClientScopes()).hasSize(1);
        return realm.getClientScopes().get(0);
    }

    private static RealmRepresentation read() {
        try {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(
                            TestStack.ROOT
                                    .resolve("ops/keycloak/tandem-realm.json")
                                    .toFile(),
                            RealmRepresentation.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
