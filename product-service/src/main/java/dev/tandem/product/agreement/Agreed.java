package dev.tandem.product.agreement;

import dev.tandem.kit.identity.Actor;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.model.agreement.Side;
import dev.tandem.model.role.Person;
import dev.tandem.product.ProductProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The last word of each side, product's first.
 *
 * @param since the version that changed last what is agreed
 */
@Embeddable
public record Agreed(
        @JdbcTypeCode(SqlTypes.JSON) List<Agreement> agreements,

        @Column(name = "agreed_since") long since) {
    public static final Agreed NOTHING = new Agreed(List.of(), 1);

    /**
     * @param version of what is answered to
     * @return the same where the sides say once more what they said
     */
    public Agreed answered(AgreementRequest answer, Actor actor, Instant at, long version) {
        if (answer.version() > version) {
            throw Invalid.refusal(
                    List.of(Invalid.at("/version", "must not be above %d, the present one".formatted(version))));
        }
        if (answer.version() < since) {
            throw ProductProblem.AGREEMENT_OUTDATED
                    .because(
                            "Version %d is not what stands there any more: version %d changed it",
                            answer.version(), since)
                    .with("since", since);
        }
        var sides = Side.of(actor);
        if (sides.stream().allMatch(side -> agreements.stream().anyMatch(each -> saysTheSame(each, side, answer)))) {
            return this;
        }
        return new Agreed(
                Stream.concat(
                                agreements.stream().filter(each -> !sides.contains(each.side())),
                                said(sides, answer, actor, at))
                        .sorted(Comparator.comparing(Agreement::side))
                        .toList(),
                since);
    }

    private static Stream<Agreement> said(Set<Side> sides, AgreementRequest answer, Actor actor, Instant at) {
        var by = Person.of(actor);
        return sides.stream()
                .map(side -> new Agreement(side, answer.verdict(), answer.note(), answer.version(), false, by, at));
    }

    private static boolean saysTheSame(Agreement each, Side side, AgreementRequest answer) {
        return each.side() == side
                && !each.outdated()
                && each.verdict() == answer.verdict()
                && Objects.equals(each.note(), answer.note());
    }

    /** What was agreed is something else from this version on. */
    public Agreed changed(long version) {
        return new Agreed(outdated().agreements, version);
    }

    public Agreed outdated() {
        return new Agreed(agreements.stream().map(Agreement::madeOutdated).toList(), since);
    }

    /** @return those who have not agreed to what stands there now */
    public List<Side> missing() {
        return Arrays.stream(Side.values())
                .filter(side -> agreements.stream().noneMatch(each -> each.side() == side && each.stands()))
                .toList();
    }
}
