package dev.tandem.benchmark;

import dev.tandem.benchmark.Measuring.Figure;
import dev.tandem.local.LocalService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What a service takes for its start and at rest, beside the bare endpoint in the same JVM. */
final class CostFigures {
    private static final Duration REST = Duration.ofSeconds(15);
    private static final int STARTS = 3;

    private final BenchmarkStack stack;
    private final Measuring measuring;

    CostFigures(BenchmarkStack stack, Measuring measuring) {
        this.stack = stack;
        this.measuring = measuring;
    }

    /** The databases are there and migrated: it is an ordinary start. */
    void measure() {
        var services = List.of(stack.stack().product(), stack.stack().engineering(), stack.bare());
        var starts = new ArrayList<List<Reading>>();
        var rests = new ArrayList<List<Reading>>();
        services.forEach(service -> {
            starts.add(new ArrayList<>());
            rests.add(new ArrayList<>());
        });
        for (int start = 0; start < STARTS; start++) {
            for (int i = 0; i < services.size(); i++) {
                starts.get(i).add(Reading.of(cpuOfStart(services.get(i))));
            }
            // Not a condition: what is told is how much it holds when nobody asked for anything for a while.
            LockSupport.parkNanos(REST.toNanos());
            for (int i = 0; i < services.size(); i++) {
                rests.get(i).add(Reading.of(Processes.residentMegabytes(processOf(services.get(i)))));
            }
        }
        for (int i = 0; i < services.size() - 1; i++) {
            row("start of " + services.get(i).name(), "CPU s", "≤ 6 s", starts.get(2), starts.get(i));
            row(services.get(i).name() + " at rest", "MB", "≤ 300 MB", rests.get(2), rests.get(i));
        }
    }

    private void row(String work, String unit, String goal, List<Reading> bare, List<Reading> own) {
        measuring.row(new Figure(work, 0, unit, goal), "the bare endpoint", () -> new Comparison(bare, own));
    }

    private static double cpuOfStart(LocalService service) {
        service.stop();
        service.launch();
        service.awaitReady();
        return Processes.cpuSeconds(processOf(service));
    }

    private static ProcessHandle processOf(LocalService service) {
        return service.process().orElseThrow(() -> new BenchmarkFailure(service.name() + " does not run"));
    }
}
