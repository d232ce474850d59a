package dev.tandem.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kit.identity.NarrowsItself;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressTest {
    @Path("/api/v1")
    @RolesAllowed("reader")
    static final class Resource {
        @GET
        @Path("/shelves/{shelf}/books/{book : [a-z]+}")
        void below() {}

        @GET
        @Path("/shelves")
        @NarrowsItself
        void part() {}

        @GET
        @Path("/everything")
        void everything() {}
    }

    @Path("/api/v1/letters/{letter}")
    @NarrowsItself
    @RolesAllowed("reader")
    static final class Letters {
        @GET
        void one() {}
    }

    @Test
    void whatAnAddressNamesIsReadFromTheClassAndTheMethod() {
        assertThat(of(Resource.class, "below")).isEqualTo(new Address(List.of("shelf", "book"), true));
        assertThat(of(Letters.class, "one").names()).containsExactly("letter");
    }

    @Test
    void whatNamesNothingIsGuardedTooUnlessItNarrowsItself() {
        assertThat(of(Resource.class, "everything")).isEqualTo(new Address(List.of(), true));
        assertThat(of(Resource.class, "part").guarded()).isFalse();
        assertThat(of(Letters.class, "one").guarded()).isFalse();
    }

    private static Address of(Class<?> resource, String method) {
        return Address.of(Arrays.stream(resource.getDeclaredMethods())
                .filter(each -> each.getName().equals(method))
                .findFirst()
                .orElseThrow());
    }
}
