package dev.tandem.benchmark;

import dev.tandem.benchmark.Measuring.Figure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** What one client waits for, over sizes: one item and its place, a sprint's proposal, a rank, pages far down. */
final class OneByOneFigures {
    private static final int DEEPEST = 200;
    private static final int PAGE = 50;
    /** Changes before anything is measured, with some calls of each kind after it: both must be compiled as well. */
    private static final int WARM_UP = 150;

    private static final int CALLS = 13;
    private static final int SOME = 10;
    private static final int TAGGED = 50;

    private final BenchmarkStack stack;
    private final Measuring measuring;
    private final Random random = new Random(10);

    OneByOneFigures(BenchmarkStack stack, Measuring measuring) {
        this.stack = stack;
        this.measuring = measuring;
    }

    void measure(Backlog backlog) {
        measuring.alone(
                new Figure("one item with its place", backlog.items(), "ms", "≤ 20 ms"),
                measuring.oneByOne(
                        () -> stack.engineering().get(backlog.path() + "/backlog/" + backlog.anyItem(random))));
        String sprint = stack.engineering()
                .post(
                        backlog.path() + "/sprints",
                        Map.of("name", "Next", "startsOn", "2030-01-07", "endsOn", "2030-01-18", "capacity", 60))
                .body()
                .path("id")
                .asText();
        measuring.alone(
                new Figure("a sprint's proposal", backlog.items(), "ms", "≤ 200 ms"),
                measuring.oneByOne(() -> stack.engineering().get("/sprints/" + sprint + "/proposal")));
        measuring.alone(
                new Figure("rank, one client", backlog.items(), "ms", "flat"),
                measuring.oneByOne(() -> rankAnyFeature(backlog)));
        tagSome(backlog);
        measuring.row(
                new Figure("a page of a rare filter", backlog.items(), "ms", "≤ 3"),
                "an unfiltered page",
                () -> besideAPage(
                        backlog, limit -> stack.product().get(backlog.path() + "/backlog?tag=rare&limit=" + limit)));
        measuring.row(
                new Figure("a preview", backlog.items(), "ms", "≤ 2"),
                "an unfiltered page",
                () -> besideAPage(backlog, limit -> previewAnyMove(backlog)));
        if (backlog.items() >= DEEPEST * PAGE) {
            measuring.row(
                    new Figure("page " + DEEPEST, backlog.items(), "ms", "≤ 1.1"), "page 1", () -> farDown(backlog));
        }
    }

    private void rankAnyFeature(Backlog backlog) {
        String moved = backlog.anyFeature(random);
        String other = backlog.anyFeature(random);
        if (!moved.equals(other)) {
            stack.product().post("/features/" + moved + "/rank", Map.of("before", other));
        }
    }

    private void tagSome(Backlog backlog) {
        for (int i = 0; i < TAGGED; i++) {
            stack.product().patch("/features/" + backlog.anyFeature(random), Map.of("tags", List.of("rare")));
        }
    }

    private void previewAnyMove(Backlog backlog) {
        String moved = backlog.anyFeature(random);
        String other = backlog.anyFeature(random);
        if (!moved.equals(other)) {
            stack.product().post(backlog.path() + "/backlog/preview", Map.of("item", moved, "before", other));
        }
    }

    /** In turns with a page, each after a change, so that nothing is kept that was made before. */
    private Comparison besideAPage(Backlog backlog, IntConsumer call) {
        IntConsumer page = limit -> stack.product().get(backlog.path() + "/backlog?limit=" + limit);
        for (int i = 0; i < WARM_UP; i++) {
            change(backlog);
            IntStream.rangeClosed(PAGE - CALLS, PAGE).forEach(call.andThen(page));
        }
        var calls = new ArrayList<Reading>();
        var pages = new ArrayList<Reading>();
        for (int round = 0; round < measuring.rounds(); round++) {
            var ours = new ArrayList<Double>();
            var plain = new ArrayList<Double>();
            for (int i = 0; i < SOME; i++) {
                change(backlog);
                ours.add(timed(() -> call.accept(PAGE)));
                change(backlog);
                plain.add(timed(() -> page.accept(PAGE)));
            }
            calls.add(middleOf(ours));
            pages.add(middleOf(plain));
        }
        return new Comparison(pages, calls);
    }

    private void change(Backlog backlog) {
        var changed = stack.product()
                .patch("/features/" + backlog.feature(), Map.of("problem", "Told at " + System.nanoTime()));
        stack.product().getAfter(backlog.path() + "/backlog/digest", changed.token(), Duration.ofSeconds(60));
    }

    private static double timed(Runnable call) {
        long start = System.nanoTime();
        call.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** The first pages of a walk beside the last ones, each after a change, so that none was asked for before. */
    private Comparison farDown(Backlog backlog) {
        var top = new ArrayList<Reading>();
        var bottom = new ArrayList<Reading>();
        for (int round = 0; round < measuring.rounds(); round++) {
            change(backlog);
            var pages = walk(backlog);
            top.add(middleOf(pages.subList(0, SOME)));
            bottom.add(middleOf(pages.subList(pages.size() - SOME, pages.size())));
        }
        return new Comparison(top, bottom);
    }

    private List<Double> walk(Backlog backlog) {
        var latencies = new ArrayList<Double>();
        String cursor = "";
        for (int page = 0; page < DEEPEST - 1; page++) {
            long start = System.nanoTime();
            var answer = stack.product().get(backlog.path() + "/backlog?limit=" + PAGE + cursor);
            latencies.add((System.nanoTime() - start) / 1e6);
            cursor = "&cursor=" + answer.body().path("next").asText();
        }
        return latencies;
    }

    private static Reading middleOf(List<Double> latencies) {
        return Reading.of(Spread.of(latencies).median());
    }
}
