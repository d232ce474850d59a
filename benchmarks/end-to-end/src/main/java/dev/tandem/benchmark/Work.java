package dev.tandem.benchmark;

/** One turn of what is measured. */
interface Work {
    Reading turn() throws Exception;
}
