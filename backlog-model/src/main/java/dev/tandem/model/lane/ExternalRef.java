package dev.tandem.model.lane;

import dev.tandem.kit.json.WebAddress;
import dev.tandem.kit.problem.Invalid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The same item in another system; unique for each product and system")
public record ExternalRef(
        @NotBlank
        @Size(max = 50)
        @Pattern(regexp = "[^:]*", message = "must not hold a colon")
        @Schema(examples = "jira")
        String system,

        @NotBlank @Size(max = 200) @Schema(examples = "SHOP-1204")
        String key,

        @Size(max = WebAddress.LONGEST)
        @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.RULE)
        @Schema(nullable = true, examples = "https://jira.example.com/browse/SHOP-1204")
        @Nullable
        String url) {
    /** Each of them once; the same item of another system cannot be named in two ways. */
    public static List<ExternalRef> distinct(List<ExternalRef> refs) {
        var distinct = refs.stream().distinct().toList();
        var seen = new HashSet<String>();
        for (int i = 0; i < distinct.size(); i++) {
            if (!seen.add(distinct.get(i).system() + ":" + distinct.get(i).key())) {
                throw Invalid.refusal(List.of(Invalid.at("/externalRefs/" + i, "is there twice")));
            }
        }
        return distinct;
    }
}
