package dev.tandem.imports;

import dev.tandem.kit.problem.KitProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How a file is to be read, as the query says. */
public class ImportRequest {
    @RestQuery
    @Parameter(
            description = "The system that the rows' keys belong to; rows match by it",
            schema = @Schema(defaultValue = "jira", maxLength = 50, pattern = "[^:]+"))
    @Nullable
    String system;

    @RestQuery("debt-type")
    @Parameter(description = "An issue type that becomes debt; may be repeated. Usual: Technical Debt, Tech Debt, Debt")
    @Nullable
    List<String> debtTypes;

    @RestQuery("column")
    @Parameter(
            description =
                    "`what:header` for a header that is not recognized; may be repeated. What: key, title, type, status,"
                            + " status-category, resolution, description, points, labels, consequence, priority, url",
            example = "[\"points:Estimate (SP)\"]")
    @Nullable
    List<String> columns;

    ImportOptions options() {
        String name = system == null ? ImportOptions.DEFAULT_SYSTEM : system;
        if (name.length() > 50 || name.isBlank() || name.contains(":")) {
            throw KitProblem.INVALID_PARAMETER
                    .because("system must be 1 to 50 characters without a colon")
                    .with("parameter", "system");
        }
        boolean isDefault = debtTypes == null || debtTypes.isEmpty();
        return new ImportOptions(
                name, isDefault ? ImportOptions.DEFAULT_DEBT_TYPES : List.copyOf(debtTypes), chosenColumns());
    }

    private Map<String, String> chosenColumns() {
        var chosen = new HashMap<String, String>();
        for (String column : columns == null ? List.<String>of() : columns) {
            int colon = column.indexOf(':');
            String what = colon < 0 ? column : column.substring(0, colon);
            if (colon < 0 || Column.ofParameter(what).isEmpty()) {
                throw KitProblem.INVALID_PARAMETER
                        .because("column must be what:header, such as points:Estimate, but %s is no column", what)
                        .with("parameter", "column");
            }
            chosen.put(what, column.substring(colon + 1));
        }
        return chosen;
    }
}
