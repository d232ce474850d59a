package dev.tandem.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What some processes and their children have taken. */
record Processes(List<ProcessHandle> roots) {
    /** Of each process by its id, in seconds of CPU. */
    Map<Long, Double> cpu() {
        var cpu = new HashMap<Long, Double>();
        roots.stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .forEach(process -> cpu.put(process.pid(), cpuSeconds(process)));
        return cpu;
    }

    /** What was taken since; of a process that has ended meanwhile, nothing is known. */
    double cpuSecondsSince(Map<Long, Double> before) {
        return cpu().entrySet().stream()
                .mapToDouble(now -> now.getValue() - before.getOrDefault(now.getKey(), 0.0))
                .sum();
    }

    static double cpuSeconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** Its resident memory in MB; NaN where there is no /proc. */
    static double residentMegabytes(ProcessHandle process) {
        Path status = Path.of("/proc/%d/status".formatted(process.pid()));
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException noSuchSystem) {
            return Double.NaN;
        }
    }
}
