package dev.tandem.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadersOnTheClassTest {
    @Test
    void whatReadsNeedsNoListOfItsOwn() {
        assertThat(faultsOf(WellOrdered.class)).isEmpty();
    }

    @Test
    void whatReadsDoesNotRepeatWhatItsClassSaysInWhateverOrder() {
        assertThat(faultsOf(Repeating.class)).singleElement().asString().contains("get", "repeats");
    }

    @Test
    void theClassSaysWhoReads() {
        assertThat(faultsOf(Scattered.class)).singleElement().asString().contains("get", "its class does not say");
    }

    @Test
    void whatWritesIsNotOpenToWhoeverReads() {
        assertThat(faultsOf(Forgetful.class)).singleElement().asString().contains("delete", "does not say itself");
    }

    private static List<String> faultsOf(Class<?> resource) {
        return methods()
                .should(new ReadersOnTheClass())
                .evaluate(new ClassFileImporter().importClasses(resource))
                .getFailureReport()
                .getDetails();
    }

    @RolesAllowed({"reader", "writer"})
    interface WellOrdered {
        @GET
        void get();

        @GET
        @RolesAllowed("writer")
        void draft();

        @POST
        @RolesAllowed("writer")
        void create();

        @POST
        @PermitAll
        void ask();
    }

    @RolesAllowed({"reader", "writer"})
    interface Repeating {
        @GET
        @RolesAllowed({"writer", "reader"})
        void get();
    }

    interface Scattered {
        @GET
        @RolesAllowed("reader")
        void get();
    }

    @RolesAllowed({"reader", "writer"})
    interface Forgetful {
        @DELETE
        void delete();
    }
}
