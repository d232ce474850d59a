package dev.tandem.benchmark;

import dev.tandem.benchmark.Measuring.Figure;
import dev.tandem.local.StackFailure;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What benchmarks/run hands over to. */
@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        description = "Measures the packaged stack beside its limits, and writes the table to benchmarks/results.")
final class Benchmarks implements Callable<Integer> {
    private static final long SMALLEST = 1000;

    /** What is measured together. */
    enum Part {
        COST,
        READ,
        ONE_BY_ONE,
        WRITE,
        TELL,
        IMPORT
    }

    @Option(
            names = "--items",
            defaultValue = "10000",
            description = "In the largest backlog. Default: ${DEFAULT-VALUE}")
    private long items;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "Turns of each figure and its limit. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "3", description = "Of each turn. Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--clients", defaultValue = "8", description = "At once. Default: ${DEFAULT-VALUE}")
    private int clients;

    @Option(
            names = "--import-rows",
            split = ",",
            defaultValue = "1000,4000",
            description = "Files of so many rows. Default: ${DEFAULT-VALUE}")
    private List<Integer> importRows = new ArrayList<>();

    @Option(
            names = "--import-timeout",
            defaultValue = "300",
            description = "Seconds after which an import is given up. Default: ${DEFAULT-VALUE}")
    private int importTimeout;

    @Option(
            names = "--jvm",
            split = " ",
            description =
                    "Options of the services' JVMs, such as -XX:TieredStopAtLevel=1, which ./tandem up gives them")
    private List<String> jvmOptions = new ArrayList<>();

    @Option(names = "--only", split = ",", description = "Some parts: ${COMPLETION-CANDIDATES}")
    private Set<Part> only = EnumSet.allOf(Part.class);

    @Option(names = "--record", description = "Puts the table into docs/performance.md too")
    private boolean record;

    public static void main(String[] arguments) {
        var command = new CommandLine(new Benchmarks()).setCaseInsensitiveEnumValuesAllowed(true);
        command.setExecutionExceptionHandler((e, line, parsed) -> {
            if (!(e instanceof BenchmarkFailure) && !(e instanceof StackFailure)) {
                throw e;
            }
            line.getErr().println("benchmarks: " + e.getMessage());
            return 1;
        });
        System.exit(command.execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path root =
                Path.of(System.getProperty("tandem.root", ".")).toAbsolutePath().normalize();
        String commit = new Checkout(root).commit();
        double loadBefore = load();
        try (var stack = new BenchmarkStack(root, jvmOptions)) {
            stack.start();
            var measuring = new Measuring(stack, rounds, seconds, clients);
            measure(stack, measuring);
            var report = new Report(
                    root, commit, LocalDate.now(ZoneId.systemDefault()), settings(loadBefore), measuring.rows());
            Path page = report.write();
            if (record) {
                report.record();
            }
            System.out.printf("%n%s%n%s%n%s%n", MarkdownTable.of(measuring.rows()), report.noise(), page);
        }
        return 0;
    }

    private void measure(BenchmarkStack stack, Measuring measuring) throws Exception {
        var fixture = new Fixture(stack);
        var wrk = new Wrk(stack.home().resolve("wrk"), seconds);
        if (only.contains(Part.COST)) {
            new CostFigures(stack, measuring).measure();
        }
        try (var bare = stack.connect(BenchmarkStack.BARE)) {
            BareTable.fill(bare, items);
            TransactionLoop.createTables(bare);
        }
        Backlog largest = null;
        for (long size : sizes()) {
            largest = filled(fixture, size, measuring);
            stack.vacuum();
            if (only.contains(Part.READ)) {
                new ReadFigures(stack, wrk, measuring).measure(largest);
            }
            if (only.contains(Part.ONE_BY_ONE)) {
                new OneByOneFigures(stack, measuring).measure(largest);
            }
        }
        if (largest != null && only.contains(Part.TELL)) {
            new WriteFigures(stack, fixture, wrk, measuring).tell(largest);
        }
        if (largest != null && only.contains(Part.WRITE)) {
            new WriteFigures(stack, fixture, wrk, measuring).measure(largest);
        }
        if (only.contains(Part.IMPORT)) {
            new ImportFigures(stack, fixture, measuring, Duration.ofSeconds(importTimeout)).measure(importRows);
        }
    }

    private static Backlog filled(Fixture fixture, long size, Measuring measuring) throws Exception {
        var backlog = fixture.filled("S" + size, size);
        measuring.row(new Figure("both views read everything", size, "items/s", ""), null, () -> {
            long start = System.nanoTime();
            fixture.awaitRead(backlog);
            return Comparison.single(Reading.of(size * 1e9 / (System.nanoTime() - start)));
        });
        return backlog;
    }

    /** A hundredth, a tenth and all of them, as far as that is a backlog worth looking at. */
    private List<Long> sizes() {
        if (items < SMALLEST) {
            throw new BenchmarkFailure("There must be at least %d items".formatted(SMALLEST));
        }
        return LongStream.of(items / 100, items / 10, items)
                .filter(size -> size >= SMALLEST)
                .boxed()
                .toList();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private String settings(double loadBefore) {
        return "%d rounds of %d s, %d clients, durable PostgreSQL; %d cores, %s on %s, Java %s%s. Load average %.1f before."
                .formatted(
                        rounds,
                        seconds,
                        clients,
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version(),
                        jvmOptions.isEmpty() ? "" : " with " + String.join(" ", jvmOptions),
                        loadBefore);
    }
}
