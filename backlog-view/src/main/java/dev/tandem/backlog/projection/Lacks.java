package dev.tandem.backlog.projection;

import dev.tandem.model.agreement.Side;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.ready.ReadyCheck;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an item lacks by itself; whether it fits follows from its product's budget. */
final class Lacks {
    private static final String PROPOSED = "PROPOSED";

    private Lacks() {}

    /**
     * What was split waits for its parts.
     *
     * @return bits of the checks that it would not pass
     */
    static int of(BacklogItem item) {
        var owner = item.owner();
        boolean defined = owner.type() == Lane.DEBT || !PROPOSED.equals(owner.status());
        return bit(ReadyCheck.ESTIMATED, item.work().placedTenths() != null)
                + bit(ReadyCheck.UNBLOCKED, item.blockers().isEmpty() && !owner.isUmbrella())
                + bit(ReadyCheck.DEFINED, defined)
                + bit(ReadyCheck.AGREED, owner.type() == Lane.DEBT || isAgreed(owner.agreedBy()))
                + item.heldUp();
    }

    private static boolean isAgreed(@Nullable List<String> agreedBy) {
        return agreedBy != null && Arrays.stream(Side.values()).map(Side::name).allMatch(agreedBy::contains);
    }

    private static int bit(ReadyCheck check, boolean passed) {
        return passed ? 0 : check.bit();
    }
}
