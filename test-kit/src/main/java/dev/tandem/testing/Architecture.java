package dev.tandem.testing;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenMethodsConjunction;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** The rules of the code that matter, as CONTRIBUTING.md tells them. */
public final class Architecture {
    private static final Pattern DOMAIN_WORDS =
            Pattern.compile("(?i).*(feature|debt|backlog|sprint|estimate|budget|roadmap|points).*");

    private final JavaClasses classes;
    private final String root;

    private Architecture(String root) {
        this.root = root;
        this.classes = MainClasses.in(root);
    }

    /** @param root a module's base package */
    public static Architecture of(String root) {
        return new Architecture(root);
    }

    /** A capability is a package; packages that need each other are one capability, or two with a wrong border. */
    public void capabilitiesHaveNoCycles() {
        slices().matching(root + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    /** Deny by default is the net; saying it is the rule. */
    public void everyOperationSaysWhoMayCallIt() {
        operations()
                .should(beAnnotatedWith(RolesAllowed.class).or(beAnnotatedWith(PermitAll.class)))
                .orShould(new DeclaredOnItsClass(RolesAllowed.class))
                .orShould(new DeclaredOnItsClass(PermitAll.class))
                .allowEmptyShould(true)
                .check(classes);
    }

    public void readersStandOnTheClassAndWritersOnTheMethod() {
        operations().should(new ReadersOnTheClass()).allowEmptyShould(true).check(classes);
    }

    public void everyResourceSaysWhatItProduces() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(Produces.class)
                .allowEmptyShould(true)
                .check(classes);
    }

    /** NullAway looks into what is marked only. */
    public void everyPackageSaysWhatMayBeNull() {
        var unmarked = classes.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .toList();
        assertThat(unmarked).isEmpty();
    }

    /** A resource translates; what is kept and how is not its matter. */
    public void resourcesDoNotTouchTheDatabase() {
        noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.hibernate..")
                .check(classes);
    }

    /** What is kept under its old name long after its meaning has changed. */
    public void nothingIsCalledUtilOrHelper() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(classes);
    }

    public void hasNoDomainWord() {
        ArchRule rule =
                noClasses().should().haveNameMatching(DOMAIN_WORDS.pattern()).because("mechanisms serve any domain");
        rule.check(classes);
    }

    /** What mechanisms say in code; what annotations say is part of an API's document, and that has examples. */
    public void saysNoDomainWord() {
        var said = classes.stream()
                .flatMap(each -> each.getSource().stream())
                .flatMap(source -> StringConstants.of(source.getUri()).stream())
                .filter(DOMAIN_WORDS.asMatchPredicate())
                .toList();
        assertThat(said).isEmpty();
    }

    /** Whoever reads that something is told must know who hears of it. */
    public void isHeardOnlyBy(Class<?> told, String... listeners) {
        var hearing = classes.stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> method.getParameters().stream()
                        .anyMatch(parameter -> parameter.isAnnotatedWith(Observes.class)
                                && parameter.getRawType().isEquivalentTo(told)))
                .map(method -> method.getOwner().getSimpleName())
                .toList();
        assertThat(hearing).containsExactlyInAnyOrder(listeners);
    }

    public void dependsOnNothingIn(String... packages) {
        List.of(packages)
                .forEach(other -> noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(other + "..")
                        .check(classes));
    }

    private GivenMethodsConjunction operations() {
        return methods().that(new DescribedPredicate<CanBeAnnotated>("are operations") {
            @Override
            public boolean test(CanBeAnnotated method) {
                return method.isMetaAnnotatedWith(HttpMethod.class);
            }
        });
    }
}
