package dev.tandem.product.feature;

import dev.tandem.kit.id.Ids;
import dev.tandem.kit.problem.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something in a feature that others may refer to by an id. */
interface Part<P extends Part<P>> {
    /** @return null of one that was just sent */
    @Nullable
    UUID id();

    P withId(@Nullable UUID newId);

    /** With what only the service says of it, which stays. */
    @SuppressWarnings("unchecked")
    default P following(P before) {
        return (P) this;
    }

    /**
     * One more at the end.
     *
     * @param most that there may be
     * @param pointer the field of the body that asks for it
     */
    static <P extends Part<P>> List<P> plus(List<P> parts, P added, int most, String pointer) {
        if (parts.size() >= most) {
            throw Invalid.refusal(List.of(
                    Invalid.at(pointer, "would be one more than the %d that a feature has at most".formatted(most))));
        }
        return Stream.concat(parts.stream(), Stream.of(added)).toList();
    }

    /**
     * Gives ids to the new ones; those that were sent back keep theirs.
     *
     * @param pointer where the parts stand in the body
     */
    static <P extends Part<P>> List<P> settle(List<P> sent, List<P> known, String pointer) {
        if (sent == null) {
            return List.of();
        }
        var unused = known.stream().collect(Collectors.toMap(Part::id, Function.identity()));
        var settled = new ArrayList<P>();
        var faults = new ArrayList<Invalid>();
        for (int i = 0; i < sent.size(); i++) {
            P part = sent.get(i);
            var before = part.id() == null ? null : unused.remove(part.id());
            if (part.id() != null && before == null) {
                faults.add(Invalid.at("%s/%d/id".formatted(pointer, i), "is no id of this feature, or is there twice"));
            }
            settled.add(before == null ? part.withId(Ids.next()) : part.following(before));
        }
        if (!faults.isEmpty()) {
            throw Invalid.refusal(faults);
        }
        return settled;
    }
}
