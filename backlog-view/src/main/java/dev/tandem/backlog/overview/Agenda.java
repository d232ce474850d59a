package dev.tandem.backlog.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the two should talk about: a function of how things stand, and of nothing else. */
final class Agenda {
    /** Longer texts are read where they are. */
    private static final int LONGEST_TEXT = 200;

    private static final int MOST_FRICTIONS = 3;

    private final Situation now;
    private final Recent recent;
    private final Links links;
    private final String product;
    private final List<AgendaEntry> entries = new ArrayList<>();
    private int left;

    private Agenda(Situation now, Recent recent, Links links) {
        this.now = now;
        this.recent = recent;
        this.links = links;
        this.product = "/products/" + now.product();
    }

    static AgendaView of(Situation now, Recent recent, Links links) {
        var agenda = new Agenda(now, recent, links);
        agenda.waiting();
        agenda.pendingChanges();
        agenda.promises();
        agenda.ready();
        agenda.budget();
        agenda.overdue();
        agenda.outcomes();
        agenda.blocked();
        agenda.halfAgreed();
        agenda.retros();
        agenda.frictions();
        agenda.tradeoffs();
        agenda.changed();
        return new AgendaView(recent.since(), now.at(), agenda.entries, agenda.left);
    }

    /** Questions and decisions among each other, by how long they wait. */
    private void waiting() {
        var questions = now.blockingQuestions().first().stream().map(this::waiting);
        var decisions =
                now.decisions().stream().filter(OpenDecision::isBlocking).map(this::waiting);
        var all = Stream.concat(questions, decisions)
                .sorted(Comparator.comparing(AgendaEntry::since, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        left += now.blockingQuestions().left();
        add(Some.of(all));
    }

    private AgendaEntry waiting(OpenQuestion question) {
        return AgendaEntry.of(
                        Topic.WAITING, Reasons.of(question) + ": " + cut(question.text()), links.question(question))
                .about(question.item())
                .since(question.at())
                .awaiting(question.awaits());
    }

    /** Since when it was asked for is not told, only when it is due. */
    private AgendaEntry waiting(OpenDecision decision) {
        return decision(Topic.WAITING, decision);
    }

    private AgendaEntry decision(Topic topic, OpenDecision decision) {
        boolean overdue = decision.isOverdue(now.at());
        return AgendaEntry.of(
                        topic,
                        Reasons.of(decision, overdue) + ": " + cut(decision.decisionNeeded()),
                        links.decision(decision.id()))
                .since(overdue ? decision.dueAt() : null)
                .awaiting(decision.deciders());
    }

    private void pendingChanges() {
        add(Some.of(now.pendingChanges().stream()
                .map(change -> AgendaEntry.of(
                                Topic.SCOPE_CHANGE_PENDING,
                                Reasons.of(change) + ": " + cut(change.whatChanged()),
                                links.scopeChange(change))
                        .since(change.at())
                        .awaiting(change.deciders()))
                .toList()));
    }

    /** Those that are late before those that may be. */
    private void promises() {
        add(Some.of(now.endangered().stream()
                .sorted(Comparator.comparing(release -> !release.health().equals("LATE")))
                .map(release -> AgendaEntry.of(
                        Topic.PROMISE_IN_DANGER,
                        "%s is %s".formatted(cut(release.name()), Reasons.of(release)),
                        links.products("/releases/" + release.id())))
                .toList()));
    }

    private void ready() {
        if (now.ready().isLessThanASprint()) {
            entries.add(AgendaEntry.of(
                    Topic.TOO_LITTLE_READY, Reasons.of(now.ready()), links.here(product + "/backlog?ready=false")));
        }
    }

    private void budget() {
        if (now.budget().isOffTarget() || now.budget().isCarryBeyondTolerance()) {
            entries.add(AgendaEntry.of(
                    Topic.BUDGET_DRIFTING, Reasons.of(now.budget()), links.engineerings(product + "/budget")));
        }
    }

    /** Those that block are told of already. */
    private void overdue() {
        add(Some.of(now.decisions().stream()
                .filter(decision -> decision.isOverdue(now.at()) && !decision.isBlocking())
                .map(decision -> decision(Topic.DECISION_OVERDUE, decision))
                .toList()));
    }

    private void blocked() {
        add(
                recent.blocked(),
                item -> AgendaEntry.of(
                                Topic.BLOCKED,
                                Reasons.of(item) + ", and nothing was done to it since",
                                links.item(item.item(), ""))
                        .about(item.item().key())
                        .since(item.touchedAt()));
    }

    private void halfAgreed() {
        add(recent.halfAgreed(), feature -> {
            String missing = feature.missing().name().toLowerCase(Locale.ROOT);
            return AgendaEntry.of(
                            Topic.HALF_AGREED,
                            "%s agreed to its spec, %s has not"
                                    .formatted(feature.by().name().toLowerCase(Locale.ROOT), missing),
                            links.item(feature.item(), "/agreements"))
                    .about(feature.item().key())
                    .since(feature.touchedAt())
                    .awaiting(List.of(missing));
        });
    }

    private void retros() {
        add(Some.of(now.retrosDue().stream()
                .map(due -> AgendaEntry.of(
                                Topic.RETRO_DUE,
                                Reasons.of(due),
                                links.engineerings("/sprints/%s/retro".formatted(due.sprint())))
                        .since(due.closedAt())
                        .awaiting(ToldParts.SIDES))
                .toList()));
    }

    /** Those that are overdue come first, since they are due first. */
    private void outcomes() {
        add(
                now.outcomes().due(),
                outcome -> AgendaEntry.of(
                                Topic.OUTCOME_DUE,
                                cut(Reasons.of(outcome, now.today())),
                                links.item(outcome.feature(), "/outcomes"))
                        .about(outcome.feature().key())
                        .since(outcome.overdueSince(now.today())));
    }

    /** One works through a few at a time; all of them are in the overview. */
    private void frictions() {
        now.frictions().stream()
                .limit(MOST_FRICTIONS)
                .forEach(friction -> entries.add(AgendaEntry.of(
                        Topic.FRICTION,
                        "%s: %s; it costs: %s"
                                .formatted(Reasons.of(friction), cut(friction.what()), cut(friction.impact())),
                        links.products("/frictions/" + friction.id()))));
    }

    private void tradeoffs() {
        add(
                recent.tradeoffs(),
                tradeoff -> AgendaEntry.of(
                                Topic.TRADEOFF,
                                "%s overridden for %s: %s"
                                        .formatted(
                                                tradeoff.overridden(),
                                                cut(Objects.requireNonNullElse(tradeoff.name(), "something unnamed")),
                                                cut(tradeoff.why())),
                                links.here(product + "/tradeoffs"))
                        .since(tradeoff.at()));
    }

    /** Changes of the scope of a sprint or of a committed release before all else that was done. */
    private void changed() {
        recent.changed().stream()
                .sorted(Comparator.comparing((Changed each) -> !each.ofScope())
                        .thenComparing(Comparator.comparing(Changed::times).reversed())
                        .thenComparing(Changed::kind))
                .forEach(each -> entries.add(AgendaEntry.of(
                        each.ofScope() ? Topic.SCOPE_CHANGED : Topic.CHANGED,
                        "events of %s since then: %d".formatted(each.kind(), each.times()),
                        links.here(product + "/activity?kind=" + each.kind()))));
    }

    private <T> void add(Some<T> some, Function<T, AgendaEntry> entry) {
        add(new Some<>(some.all(), some.first().stream().map(entry).toList()));
    }

    private void add(Some<AgendaEntry> some) {
        entries.addAll(some.first());
        left += some.left();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
