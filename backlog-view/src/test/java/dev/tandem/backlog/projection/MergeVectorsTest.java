package dev.tandem.backlog.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tandem.backlog.merge.Placement;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The merge places as the contract for everybody else says, which another program calculated. */
class MergeVectorsTest {
    /** A place of the worked example: its number, the error before it, two candidates, the item. */
    private static final Pattern ROW =
            Pattern.compile("^\\| (\\d+) \\| (\\S+) \\| .+ \\| .+ \\| (PAY-D?\\d+) \\|$", Pattern.MULTILINE);

    static Stream<OrderCase> cases() {
        return OrderCase.all();
    }

    static List<Path> files() {
        return OrderCase.files();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOrderIsTheOneInTheContract(OrderCase each) throws Exception {
        assertThat(each.order()).containsExactlyElementsOf(each.expected());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsAsItsSchemaSays(Path file) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(OrderCase.CONTRACTS.resolve("merge.schema.json")), InputFormat.JSON);

        assertThat(schema.validate(Files.readString(file), InputFormat.JSON)).isEmpty();
    }

    @Test
    void eachReasonIsAmongThemAndEachCaseHasANameOfItsOwn() throws IOException {
        var places = Stream.<OrderCase.Place>builder();
        for (OrderCase each : cases().toList()) {
            each.expected().forEach(places);
        }

        assertThat(places.build().map(OrderCase.Place::reason)).contains(Placement.Reason.values());
        assertThat(cases().map(OrderCase::name)).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }

    @Test
    void theWorkedExampleOfThePageIsTheOneAmongTheCases() throws Exception {
        String page = Files.readString(OrderCase.CONTRACTS.resolve("merge.md"));
        var example = cases().filter(each -> each.name().equals("the worked example"))
                .findFirst()
                .orElseThrow()
                .expected();

        var rows = ROW.matcher(page).results().toList();

        assertThat(rows)
                .extracting(row -> row.group(3))
                .containsExactlyElementsOf(
                        example.stream().map(OrderCase.Place::key).toList());
        assertThat(rows)
                .extracting(row -> new BigDecimal(row.group(2)))
                .containsExactlyElementsOf(
                        example.stream().map(place -> place.error().points()).toList());
    }
}
