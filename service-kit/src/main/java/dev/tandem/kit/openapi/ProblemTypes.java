package dev.tandem.kit.openapi;

import dev.tandem.kit.problem.ProblemType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** The problems of all modules of the service, by the names that clients know. */
record ProblemTypes(Map<String, ProblemType> bySlug) {
    static ProblemTypes in(IndexView index) {
        return of(index.getAllKnownImplementations(ProblemType.class).stream()
                .filter(ClassInfo::isEnum)
                .flatMap(each -> constants(each.name().toString()).stream())
                .toList());
    }

    static ProblemTypes of(Collection<? extends ProblemType> types) {
        var bySlug = new TreeMap<String, ProblemType>();
        types.forEach(type -> bySlug.put(type.slug(), type));
        return new ProblemTypes(bySlug);
    }

    private static List<ProblemType> constants(String enumeration) {
        try {
            var type = Class.forName(enumeration, true, Thread.currentThread().getContextClassLoader());
            return Arrays.stream(type.getEnumConstants())
                    .map(ProblemType.class::cast)
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("An indexed class can be loaded", e);
        }
    }

    ProblemType get(String slug) {
        return find(slug).orElseThrow(() -> new IllegalStateException("There is no problem " + slug));
    }

    Optional<ProblemType> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    Collection<ProblemType> all() {
        return bySlug.values();
    }
}
