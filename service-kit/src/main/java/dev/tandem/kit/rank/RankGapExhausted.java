package dev.tandem.kit.rank;

/** No further key fits between two neighbours; moving one of them away makes room. */
public final class RankGapExhausted extends RuntimeException {
    RankGapExhausted() {
        super("No further item fits between these two; move one of them first");
    }
}
