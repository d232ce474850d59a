package dev.tandem.local;

/** Something that stops the stack, said in one sentence that a newcomer can act on. */
public final class StackFailure extends RuntimeException {
    public StackFailure(String sentence) {
        super(sentence);
    }

    public StackFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
