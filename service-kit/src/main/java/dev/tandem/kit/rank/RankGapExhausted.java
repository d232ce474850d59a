package dev.tandem.kit.rank;

/** No further key fits between two neighbours; moving one of them away makes room. */
public final class RankGapExhausted extends RuntimeException {
    private static final String MESSAGE = "No further item fits between these two; move one of them first";

    RankGapExhausted() {
        super(MESSAGE);
    }

    @Override
    public String getMessage() {
        return MESSAGE;
    }
}
