package dev.tandem.benchmark;

/** What went wrong, in a sentence for whoever runs the benchmarks. */
final class BenchmarkFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    BenchmarkFailure(String sentence) {
        super(sentence);
    }

    BenchmarkFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
