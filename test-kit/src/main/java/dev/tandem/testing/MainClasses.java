package dev.tandem.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** What a module and those it needs ship, read once for all tests of the module: it takes seconds. */
final class MainClasses {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/test-kit"))
            .importPackages("dev.tandem");

    private MainClasses() {}

    static JavaClasses in(String root) {
        return ALL.that(resideInAPackage(root + ".."));
    }
}
