package dev.tandem.model.ready;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a product may ask of an item before it goes into a sprint. Rows keep the bits. */
@Schema(description = "What an item may be asked for before it goes into a sprint")
public enum ReadyCheck {
    /** Engineering has estimated it. */
    ESTIMATED(1),
    /** Nothing that is open must be finished before it. */
    UNBLOCKED(2),
    /** It is not too large for the agreed share to hold. */
    FITS(4),
    /** Product has defined it: problem, acceptance criteria, success metrics. Debt always is, by its consequence. */
    DEFINED(8),
    /** Both sides have agreed to what it specifies, as it is now. Debt needs nobody's agreement. */
    AGREED(16),
    /** No question about it is open that was asked as blocking. */
    ANSWERED(32),
    /** Nothing that is still to be decided blocks it. */
    DECIDED(64);

    private final int bit;

    ReadyCheck(int bit) {
        this.bit = bit;
    }

    public int bit() {
        return bit;
    }
}
