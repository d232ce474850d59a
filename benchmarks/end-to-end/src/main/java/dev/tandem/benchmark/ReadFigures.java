package dev.tandem.benchmark;

import dev.tandem.benchmark.Measuring.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads under load, each beside the bare endpoint: pages of the merged backlog, and one feature. */
final class ReadFigures {
    private static final String LIMIT = "a bare page";
    private static final int PAGE = 50;
    private static final int PLACES = 2000;
    private static final int LARGEST_PAGE = 200;

    private final BenchmarkStack stack;
    private final Wrk wrk;
    private final Measuring measuring;
    private final Random random = new Random(10);

    ReadFigures(BenchmarkStack stack, Wrk wrk, Measuring measuring) {
        this.stack = stack;
        this.wrk = wrk;
        this.measuring = measuring;
    }

    void measure(Backlog backlog) {
        var bare = measuring.served(barePages(backlog));
        String page = backlog.path() + "/backlog?limit=" + PAGE;
        beside(bare, backlog, "merged page", "≥ 0.8", pagesNobodyAskedFor(backlog));
        beside(bare, backlog, "the same page again", "≥ 2.5", List.of(Request.get("/api/v1" + page)));
        String tag = stack.product().get(page).etag();
        beside(
                bare,
                backlog,
                "the same page, 304",
                "≥ 3",
                List.of(Request.get("/api/v1" + page, Map.of("If-None-Match", tag))));
        beside(
                bare,
                backlog,
                "a feature",
                "≥ 0.8",
                Stream.generate(() -> Request.get("/api/v1/features/" + backlog.anyFeature(random)))
                        .limit(PLACES)
                        .toList());
    }

    private void beside(Work bare, Backlog backlog, String work, String goal, List<Request> requests) {
        var plan = wrk.plan("read", stack.product().url(), requests);
        measuring.beside(new Figure(work, backlog.items(), "/s", goal), LIMIT, bare, measuring.served(plan));
    }

    private Wrk.Plan barePages(Backlog backlog) {
        var pages = Stream.generate(() -> Request.get("/items?after=" + random.nextLong(backlog.items() - PAGE)))
                .limit(PLACES)
                .toList();
        return wrk.plan("bare", stack.bare().url(), pages);
    }

    /**
     * Pages from everywhere in the order, of 50 items on average, and so many different ones that no cache has one of them
     * left when its turn comes again.
     */
    private List<Request> pagesNobodyAskedFor(Backlog backlog) {
        var cursors = cursors(backlog);
        var pages = new ArrayList<Request>();
        for (int limit : IntStream.rangeClosed(PAGE - 5, PAGE + 5).toArray()) {
            cursors.forEach(cursor -> pages.add(
                    Request.get("/api/v1%s/backlog?limit=%d&cursor=%s".formatted(backlog.path(), limit, cursor))));
        }
        Collections.shuffle(pages, random);
        return pages;
    }

    private List<String> cursors(Backlog backlog) {
        long apart = Math.max(1, Math.min(LARGEST_PAGE, backlog.items() / PLACES));
        var cursors = new ArrayList<String>();
        String next = "";
        do {
            String place = next.isEmpty() ? "" : "&cursor=" + next;
            next = stack.product()
                    .get(backlog.path() + "/backlog?limit=" + apart + place)
                    .body()
                    .path("next")
                    .asText("");
            cursors.add(next);
        } while (!next.isEmpty() && !next.equals("null"));
        // The last one leads to the end, and the pages before it are short.
        return cursors.subList(0, Math.max(1, cursors.size() - 1 - Math.toIntExact(PAGE / apart)));
    }
}
