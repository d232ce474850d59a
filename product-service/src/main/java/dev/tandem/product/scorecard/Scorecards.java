package dev.tandem.product.scorecard;

import dev.tandem.kit.journal.History;
import dev.tandem.kit.journal.HistoryEntry;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.part.ProductParts;
import dev.tandem.product.ProductProblem;
import dev.tandem.product.product.ProductContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

@ApplicationScoped
public class Scorecards extends ProductParts<OwnScorecard> implements ProductContent {
    private final History journalOf;

    Scorecards(History history) {
        this.journalOf = history;
    }

    /** Built in or the product's own, to score by. */
    public Scorecard named(UUID productId, String key) {
        return builtIn(key)
                .or(() -> own(productId, key).map(OwnScorecard::scorecard))
                .orElseThrow(() -> unknown(key));
    }

    /** As {@link #named}; one of the product's own stays as it is until the transaction ends. */
    public Scorecard toScoreBy(UUID productId, String key) {
        find("productId = ?1 and key = ?2", productId, key)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResultOptional();
        return named(productId, key);
    }

    /** Also of one that is deleted; those that are built in have none. */
    Page<HistoryEntry> history(UUID productId, String key, PageRequest page) {
        if (builtIn(key).isPresent()) {
            return new Page<>(List.of(), null);
        }
        UUID id = own(productId, key)
                .map(OwnScorecard::id)
                .or(() -> journalOf.idOfDeleted(OwnScorecard.KIND, productId, key))
                .orElseThrow(() -> unknown(key));
        return journalOf.page(OwnScorecard.KIND, id, page);
    }

    static Optional<Scorecard> builtIn(String key) {
        return Scorecard.BUILT_IN.stream()
                .filter(card -> card.key().equals(key))
                .findFirst();
    }

    Optional<OwnScorecard> own(UUID productId, String key) {
        return find("productId = ?1 and key = ?2", productId, key).firstResultOptional();
    }

    /** @return its id, to change it by */
    String idOf(UUID productId, String key) {
        return find("productId = ?1 and key = ?2", productId, key)
                .project(IdOnly.class)
                .firstResultOptional()
                .orElseThrow(() -> unknown(key))
                .id()
                .toString();
    }

    /** Where a page of the list ended. */
    record KeyPosition(String key) {
        KeyPosition {
            Objects.requireNonNull(key);
        }
    }

    /** Built in and own, by key. */
    Page<ScorecardView> views(UUID productId, PageRequest page) {
        String after = page.after(KeyPosition.class).map(KeyPosition::key).orElse("");
        var own = find("productId = ?1 and key > ?2 order by key", productId, after)
                .page(0, page.limit() + 1)
                .list();
        var views = Stream.concat(
                        Scorecard.BUILT_IN.stream()
                                .filter(card -> card.key().compareTo(after) > 0)
                                .map(ScorecardView::of),
                        own.stream().map(ScorecardView::of))
                .sorted(Comparator.comparing(ScorecardView::key))
                .toList();
        return Page.of(views, page.limit(), Function.identity(), view -> new KeyPosition(view.key()));
    }

    @Override
    public String plural() {
        return "scorecards";
    }

    @Override
    protected Refusal unknown(String reference) {
        return ProductProblem.SCORECARD_NOT_FOUND.because("The product has no scorecard %s", reference);
    }
}
