package dev.tandem.kit.openapi;

import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.ProblemType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Which problems an operation may answer. Most follow from what it is: what a path names may not be there, a body may
 * not be as it must. The rest stands in {@code refused.operationId}.
 */
record Refusals(ProblemTypes types, Words words) {
    private static final Pattern IN_PATH = Pattern.compile("\\{([^}]+)}");

    /** By status, in the order of their names. */
    SortedMap<Integer, List<ProblemType>> of(String path, HttpMethod method, Operation operation) {
        var all = new ArrayList<ProblemType>(List.of(
                KitProblem.MALFORMED_REQUEST,
                KitProblem.UNKNOWN_PARAMETER,
                KitProblem.INVALID_PARAMETER,
                KitProblem.NOT_ACCEPTABLE,
                KitProblem.TOO_MANY_REQUESTS,
                KitProblem.UNEXPECTED,
                KitProblem.DATABASE_UNAVAILABLE,
                KitProblem.STOPPING));
        if (path.startsWith("/api/")) {
            all.addAll(List.of(
                    KitProblem.UNAUTHENTICATED,
                    KitProblem.FORBIDDEN,
                    KitProblem.OPEN_ACCESS_IS_LOCAL,
                    KitProblem.IDENTITY_PROVIDER_UNAVAILABLE,
                    KitProblem.NOT_CAUGHT_UP));
        }
        addOfPath(path, method, all);
        addOfHeaders(operation, all);
        if (method != HttpMethod.GET) {
            all.addAll(List.of(
                    KitProblem.CHANGED_AT_ONCE,
                    KitProblem.EVENT_TOO_LARGE,
                    KitProblem.DATABASE_RESTORED,
                    KitProblem.TOO_MUCH_AT_ONCE));
        }
        if (operation.getRequestBody() != null) {
            all.addAll(List.of(
                    KitProblem.VALIDATION_FAILED,
                    KitProblem.BODY_TOO_SLOW,
                    KitProblem.BODY_TOO_LARGE,
                    KitProblem.UNSUPPORTED_MEDIA_TYPE));
        }
        words.list("refused." + operation.getOperationId()).forEach(slug -> all.add(types.get(slug)));
        return all.stream()
                .distinct()
                .sorted(Comparator.comparing(ProblemType::slug))
                .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()));
    }

    private void addOfPath(String path, HttpMethod method, List<ProblemType> all) {
        var named = IN_PATH.matcher(path).results().map(MatchResult::group).toList();
        if (named.isEmpty()) {
            return;
        }
        all.add(KitProblem.NOT_FOUND);
        for (String parameter : named) {
            var said = words.list("refused." + parameter);
            said.forEach(slug -> all.add(types.get(slug)));
            if (said.isEmpty()) {
                String name = parameter.substring(1, parameter.length() - 1);
                types.find(name + "-not-found").ifPresent(all::add);
            }
        }
        if (method != HttpMethod.GET) {
            words.list("refused.writes").forEach(slug -> all.add(types.get(slug)));
        }
    }

    private static void addOfHeaders(Operation operation, List<ProblemType> all) {
        if (takes(operation, "Idempotency-Key")) {
            all.addAll(List.of(KitProblem.REQUEST_RUNNING, KitProblem.IDEMPOTENCY_KEY_REUSED));
        }
        parameters(operation).filter(each -> "If-Match".equals(each.getName())).forEach(condition -> {
            all.add(KitProblem.PRECONDITION_FAILED);
            if (Boolean.TRUE.equals(condition.getRequired())) {
                all.add(KitProblem.PRECONDITION_REQUIRED);
            }
        });
    }

    static boolean takes(Operation operation, String header) {
        return parameters(operation)
                .anyMatch(each -> header.equals(each.getName())
                        || (each.getRef() != null && each.getRef().endsWith("/" + header)));
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? Stream.empty() : operation.getParameters().stream();
    }
}
