package dev.tandem.kit.query;

import dev.tandem.kit.json.Unstorable;
import dev.tandem.kit.problem.KitProblem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that the operation does not declare: a misspelt filter must not answer with everything. */
class StrictQueryFilter {
    /** By operation, the names of its parameters, and whether each may be repeated. */
    private final Map<Method, Map<String, Boolean>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuseUnknown(UriInfo uri, ResourceInfo resource) {
        Map<String, Boolean> known =
                declared.computeIfAbsent(resource.getResourceMethod(), StrictQueryFilter::declaredBy);
        uri.getQueryParameters().forEach((name, values) -> {
            if (!known.containsKey(name)) {
                throw KitProblem.UNKNOWN_PARAMETER
                        .because("%s is not a parameter of this operation", Unstorable.isIn(name) ? "That" : name)
                        .with("known", known.keySet());
            }
            if (values.size() > 1 && !known.get(name)) {
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

    private static Map<String, Boolean> declaredBy(Method method) {
        var names = new TreeMap<String, Boolean>();
        for (Parameter parameter : method.getParameters()) {
            var query = parameter.getAnnotation(RestQuery.class);
            if (query != null) {
                names.put(query.value().isEmpty() ? parameter.getName() : query.value(), isMany(parameter.getType()));
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(parameter.getType(), names);
            }
        }
        return names;
    }

    private static boolean isMany(Class<?> type) {
        return Collection.class.isAssignableFrom(type);
    }

    private static void addFields(Class<?> bean, Map<String, Boolean> names) {
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                var query = field.getAnnotation(RestQuery.class);
                if (query != null) {
                    names.put(query.value().isEmpty() ? field.getName() : query.value(), isMany(field.getType()));
                }
            }
        }
    }
}
