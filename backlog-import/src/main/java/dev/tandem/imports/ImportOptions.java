package dev.tandem.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a file is read.
 *
 * @param system what the external references of its rows name as their system
 * @param debtTypes the issue types that become debt items; all others become features
 * @param columns by {@link Column#parameter()}, the header to take instead of the known ones
 */
public record ImportOptions(String system, List<String> debtTypes, Map<String, String> columns) {
    static final String DEFAULT_SYSTEM = "jira";
    static final List<String> DEFAULT_DEBT_TYPES = List.of("Technical Debt", "Tech Debt", "Debt");

    boolean isDebt(String type) {
        return debtTypes.stream().anyMatch(type.trim().toLowerCase(Locale.ROOT)::equals)
                || debtTypes.stream().anyMatch(type.trim()::equalsIgnoreCase);
    }
}
