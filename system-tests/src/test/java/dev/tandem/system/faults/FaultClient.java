package dev.tandem.system.faults;

import dev.tandem.system.faults.Http.Reply;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Somebody who creates, appends to lists that others append to as well, and looks whether it can be seen. */
final class FaultClient implements Runnable {
    private static final int TRIES = 4;
    private static final long WHILE_CLOSED = 20_000_000L;
    /** New items are created last, so the lists stay on the first page. */
    private static final String FIRST_PAGE = "/products/" + Lists.PRODUCT + "/backlog?limit=20";

    private final FaultStack stack;
    private final History history;
    private final String name;
    private final Random random;
    private final Phase phase;
    private final Http http = new Http();
    private int number;

    FaultClient(FaultStack stack, History history, Phase phase, int name, long seed) {
        this.stack = stack;
        this.history = history;
        this.name = "c" + name;
        this.random = new Random(seed + name);
        this.phase = phase;
    }

    @Override
    public void run() {
        while (!phase.over) {
            if (phase.closed) {
                LockSupport.parkNanos(WHILE_CLOSED);
                continue;
            }
            String element = name + "-" + number++;
            if (random.nextInt(3) == 0) {
                create(element);
            } else {
                append(element);
            }
        }
    }

    private void create(String element) {
        boolean feature = random.nextBoolean();
        String path = "/products/" + Lists.PRODUCT + (feature ? "/features" : "/debt");
        var headers = Map.of("Idempotency-Key", element);
        long began = System.nanoTime();
        boolean wasQuiet = phase.quiet;
        Reply reply = Reply.NONE;
        int tries = 0;
        for (; tries < TRIES && reply.outcome() == Outcome.UNKNOWN; tries++) {
            var member = any(feature);
            reply = http.post(member.api(path), Lists.empty(feature, element), headers);
            judge(wasQuiet, reply, "POST " + member.api(path));
        }
        // Refused only now, it may have been taken before.
        var outcome = tries > 1 && reply.outcome() == Outcome.FAILED ? Outcome.UNKNOWN : reply.outcome();
        history.add(new Write(Write.CREATED, element, outcome, began, System.nanoTime()));
        if (outcome == Outcome.OK) {
            String key = reply.body().path("key").asText();
            look("/products/" + Lists.PRODUCT + "/backlog/" + key, reply.token(), element);
        }
    }

    private void append(String element) {
        boolean feature = random.nextBoolean();
        String key = oneOf(feature ? Lists.FEATURES : Lists.DEBT);
        boolean wasQuiet = phase.quiet;
        var read = any(feature);
        var seen = http.get(read.api(Lists.path(key)), Map.of());
        judge(wasQuiet, seen, "GET " + read.api(Lists.path(key)));
        if (seen.outcome() != Outcome.OK) {
            return;
        }
        String text = Lists.appended(seen.body().path(Lists.field(key)).asText(), element);
        var write = any(feature);
        long began = System.nanoTime();
        var reply = http.patch(write.api(Lists.path(key)), Map.of(Lists.field(key), text), seen.etag());
        judge(wasQuiet, reply, "PATCH " + write.api(Lists.path(key)));
        history.add(new Write(key, element, reply.outcome(), began, System.nanoTime()));
        if (reply.outcome() == Outcome.OK) {
            look(FIRST_PAGE, reply.token(), element);
        }
    }

    /** On any process of either service. */
    private void look(String path, String token, String element) {
        var member = oneOf(stack.members());
        boolean wasQuiet = phase.quiet;
        var page = http.get(member.api(path), Map.of("Backlog-Token", token));
        judge(wasQuiet, page, "GET " + member.api(path));
        if (page.outcome() == Outcome.OK) {
            boolean shown = page.body().toString().split("\\b" + element + "\\b", 2).length == 2;
            history.add(new Sighting("GET %s on %s".formatted(path, member.name()), element, shown));
        }
    }

    private void judge(boolean wasQuiet, Reply reply, String what) {
        if (wasQuiet && phase.quiet && reply.outcome() == Outcome.UNKNOWN) {
            history.addUnanswered("%s: status %d".formatted(what, reply.status()));
        }
    }

    private Member any(boolean feature) {
        return oneOf(stack.membersOf(feature ? "product" : "engineering"));
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
