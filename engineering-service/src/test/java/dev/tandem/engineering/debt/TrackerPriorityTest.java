package dev.tandem.engineering.debt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.engineering.work.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackerPriorityTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Blocker, CRITICAL",
        "Critical, CRITICAL",
        "Highest, CRITICAL",
        "High, HIGH",
        "Major, HIGH",
        "Medium, MEDIUM",
        "Normal, MEDIUM",
        "Minor, LOW",
        "Low, LOW",
        "Lowest, LOW",
        "Trivial, LOW",
        "Urgent, CRITICAL",
        "Immediate, CRITICAL",
        "Show-stopper, CRITICAL",
        "P0, CRITICAL",
        "P1, HIGH",
        "P2, MEDIUM",
        "P3, LOW",
        "P4, LOW",
        "1, CRITICAL",
        "2, HIGH",
        "3, MEDIUM",
        "4, LOW",
        "5, LOW",
        "2 - High, HIGH",
        "4 - Low, LOW",
        "'  LOW ', LOW",
        "'', MEDIUM",
        "No priority, MEDIUM",
        "0, MEDIUM",
    })
    void prioritiesOfTheUsualTrackersSayHowSevereItIs(String priority, Severity severity) {
        assertThat(TrackerPriority.severityOf(priority)).isEqualTo(severity);
    }
}
