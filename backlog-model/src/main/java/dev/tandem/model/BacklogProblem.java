package dev.tandem.model;

import static dev.tandem.kit.problem.Fact.id;
import static dev.tandem.kit.problem.Fact.listOf;
import static dev.tandem.kit.problem.Fact.named;
import static dev.tandem.kit.problem.Fact.text;
import static dev.tandem.kit.problem.Fact.texts;

import dev.tandem.kit.problem.Fact;
import dev.tandem.kit.problem.ProblemCatalogue;
import dev.tandem.kit.problem.ProblemType;
import dev.tandem.kit.problem.Refusal;
import jakarta.inject.Singleton;
import java.util.List;

/** What can go wrong with what both services know. */
public enum BacklogProblem implements ProblemType {
    PRODUCT_NOT_FOUND(404, "There is no such product"),
    ITEM_NOT_KNOWN_YET(
            404,
            "This service has not heard of such an item, or not yet",
            text("pointer").ifKnown(),
            texts("items").ifKnown()),
    COMMENT_NOT_FOUND(404, "There is no such comment"),
    ITEM_OWNED_ELSEWHERE(409, "The other service owns the item", text("item"), text("owner"), text("href")),
    NOT_THE_AUTHOR(409, "Only who wrote it changes it", text("author")),
    COMMENT_WITHDRAWN(409, "The comment was withdrawn", text("by"), named("at", "Instant")),
    NOT_A_QUESTION(409, "The comment asks nothing"),
    QUESTION_ANSWERED(409, "The question is answered, as it stands there", text("by"), named("at", "Instant")),
    NOT_IN_A_LANE(409, "The item has no place in the merged order"),
    CHANGES_GONE(410, "What changed since then cannot be told any more", text("reason")),
    PRODUCT_ARCHIVED(409, "The product is archived", text("product")),
    IN_ACTIVE_SPRINT(
            409,
            "The item is in an active sprint",
            text("item"),
            id("sprint"),
            text("href").ifKnown()),
    TRANSITION_NOT_ALLOWED(
            409,
            "The item cannot go from its status to that one",
            named("from", "ItemStatus"),
            named("to", "ItemStatus"),
            listOf("allowed", "ItemStatus")),
    ITEM_NOT_OPEN(409, "The item is done, was closed by its owner, or is worked on through its parts", text("item")),
    ITEM_SPLIT(409, "The item is worked on through its parts", text("item")),
    PARTS_OPEN(409, "Parts of the item are still open", text("item"), texts("parts")),
    NOT_YOUR_SIDE(409, "It is the other side's to decide", named("side", "Side")),
    EXTERNAL_REF_TAKEN(
            409,
            "Another item of the product has this external reference",
            text("system"),
            text("key"),
            text("item").ifKnown()),
    RANK_GAP_EXHAUSTED(409, "No further item fits between these two");

    private final int status;
    private final String title;
    private final List<Fact> facts;

    BacklogProblem(int status, String title, Fact... facts) {
        this.status = status;
        this.title = title;
        this.facts = List.of(facts);
    }

    /**
     * Of what a body names and this service has not heard of; it is known by then that its copy has caught up.
     *
     * @param pointer to where the body names it
     */
    public static Refusal notKnownYet(String pointer) {
        return ITEM_NOT_KNOWN_YET
                .because("%s names nothing that is known here; what was just created may still be on its way", pointer)
                .with("pointer", pointer)
                .retryAfter(1);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<Fact> facts() {
        return facts;
    }

    @Singleton
    static class Part implements ProblemCatalogue.Part {
        @Override
        public ProblemType[] problems() {
            return values();
        }
    }
}
