package dev.tandem.kit.http.query;

import dev.tandem.kit.http.json.Unstorable;
import dev.tandem.kit.http.problem.KitProblem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that the operation does not declare: a misspelt filter must not answer with everything. */
class StrictQueryFilter {
    private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuseUnknown(UriInfo uri, ResourceInfo resource) {
        Set<String> known = declared.computeIfAbsent(resource.getResourceMethod(), StrictQueryFilter::declaredBy);
        uri.getQueryParameters().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw KitProblem.UNKNOWN_PARAMETER
                        .because("%s is not a parameter of this operation", Unstorable.isIn(name) ? "That" : name)
                        .with("known", known);
            }
            if (values.size() > 1) {
                throw KitProblem.INVALID_PARAMETER
                        .because("%s is given more than once", name)
                        .with("parameter", name);
            }
            if (values.stream().anyMatch(value -> value.isEmpty() || Unstorable.isIn(value))) {
                throw KitProblem.INVALID_PARAMETER
                        .because("%s is empty or holds a character that cannot be stored", name)
                        .with("parameter", name);
            }
        });
        if (uri.getPathParameters().values().stream()
                .anyMatch(values -> values.stream().anyMatch(Unstorable::isIn))) {
            throw KitProblem.NOT_FOUND.because("There is nothing at this address");
        }
    }

    private static Set<String> declaredBy(Method method) {
        var names = new TreeSet<String>();
        for (Parameter parameter : method.getParameters()) {
            var query = parameter.getAnnotation(RestQuery.class);
            if (query != null) {
                names.add(query.value().isEmpty() ? parameter.getName() : query.value());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(parameter.getType(), names);
            }
        }
        return names;
    }

    private static void addFields(Class<?> bean, Set<String> names) {
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                var query = field.getAnnotation(RestQuery.class);
                if (query != null) {
                    names.add(query.value().isEmpty() ? field.getName() : query.value());
                }
            }
        }
    }
}
