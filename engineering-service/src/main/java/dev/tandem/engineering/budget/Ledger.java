package dev.tandem.engineering.budget;

import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Points;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Reckons a product's budget anew from its closed sprints and what was agreed on when; it keeps nothing, so whoever has
 * the same sprints and terms comes to the same result. Whole numbers only: tenths of a point times basis points.
 */
public final class Ledger {
    /** @param atLimit whether the carry stood at a limit other than 0 after the sprint */
    record Entry(SprintResult sprint, boolean atLimit, Standing after) {}

    private final List<SprintResult> closed = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Iterator<AgreedTerms> agreements;
    private AgreedTerms next;
    private Terms terms = Terms.USUAL;
    private long carry;

    private Ledger(List<AgreedTerms> agreed) {
        agreements =
                agreed.stream().sorted(Comparator.comparing(AgreedTerms::since)).iterator();
        advance();
    }

    /**
     * @param agreed of two that hold from the same moment the later in the list counts
     * @param closed in the order in which they were closed
     * @return one entry for each sprint
     */
    static List<Entry> entries(List<AgreedTerms> agreed, List<SprintResult> closed) {
        return replay(agreed, closed).entries;
    }

    /** @param planned the capacity of the sprint that comes first, for as long as none is closed; or null */
    public static Standing standing(List<AgreedTerms> agreed, List<SprintResult> closed, Points planned, Instant now) {
        var ledger = replay(agreed, closed);
        ledger.agreeUntil(now);
        return ledger.standing(planned);
    }

    static Terms termsAt(List<AgreedTerms> agreed, Instant moment) {
        var ledger = new Ledger(agreed);
        ledger.agreeUntil(moment);
        return ledger.terms;
    }

    private static Ledger replay(List<AgreedTerms> agreed, List<SprintResult> closed) {
        var ledger = new Ledger(agreed);
        closed.forEach(ledger::close);
        return ledger;
    }

    private void close(SprintResult sprint) {
        agreeUntil(sprint.closedAt());
        closed.add(sprint);
        carry += sprint.done().shortOf(sprint.terms().share());
        // The sprint kept its own terms, but what is carried on must also lie within those that hold by now.
        long limit = Math.min(limit(sprint.terms()), limit(terms));
        carry = clamp(limit);
        boolean atLimit = limit != 0 && Math.abs(carry) == limit;
        entries.add(new Entry(sprint, atLimit, standing(null, atLimit && wasAtLimit(entries.size() - 1))));
    }

    private void agreeUntil(Instant moment) {
        while (next != null && !next.since().isAfter(moment)) {
            terms = next.terms();
            carry = clamp(limit(terms));
            advance();
        }
    }

    private void advance() {
        next = agreements.hasNext() ? agreements.next() : null;
    }

    private Standing standing(Points planned) {
        int last = entries.size() - 1;
        return standing(planned, wasAtLimit(last) && wasAtLimit(last - 1));
    }

    private Standing standing(Points planned, boolean atLimitTwice) {
        var done = window(terms).stream().map(SprintResult::done).reduce(Effort.NONE, Effort::plus);
        return new Standing(
                terms,
                closed.isEmpty() ? planned : capacity(terms),
                new Balance(carry),
                done,
                BudgetStatus.of(terms, closed.size(), done, atLimitTwice));
    }

    private boolean wasAtLimit(int entry) {
        return entry >= 0 && entries.get(entry).atLimit();
    }

    private long clamp(long limit) {
        return Math.max(-limit, Math.min(limit, carry));
    }

    private long limit(Terms terms) {
        return closed.isEmpty() ? 0 : (long) terms.share() * capacity(terms).tenths();
    }

    private Points capacity(Terms terms) {
        return window(terms).stream()
                .map(SprintResult::capacity)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<SprintResult> window(Terms terms) {
        return closed.subList(Math.max(0, closed.size() - terms.windowSprints()), closed.size());
    }
}
