package dev.tandem.backlog.overview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.backlog.projection.BudgetSnapshot;
import dev.tandem.kit.json.EventJson;
import dev.tandem.model.kind.Kind;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import dev.tandem.model.role.Roles;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What belongs to a product and is no item, read from the fields that the copy keeps of its events. */
final class ToldParts {
    private static final int MOST_GOALS = 50;

    /** Those without whom nothing is agreed. */
    static final List<String> SIDES = List.of(Roles.PRODUCT, Roles.ENGINEERING);

    private final List<Part> parts;

    private record Part(Kind kind, UUID id, JsonNode state) {}

    /** @param rows kind, id and state */
    ToldParts(List<?> rows) {
        parts = rows.stream().map(row -> part((Object[]) row)).toList();
    }

    private static Part part(Object[] row) {
        return new Part(Kind.of((String) row[0]).orElseThrow(), (UUID) row[1], read((String) row[2]));
    }

    static JsonNode read(String json) {
        try {
            return EventJson.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What the copy keeps of an event is JSON", e);
        }
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private Stream<Part> of(Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind);
    }

    @Nullable
    OverviewSprint activeSprint(Links links) {
        return sprints("ACTIVE").map(part -> sprint(part, links)).findFirst().orElse(null);
    }

    /** Of the closed sprints that were read, since they lack one; the oldest first. */
    List<RetroDue> retrosDue() {
        return sprints("CLOSED")
                .map(part -> new RetroDue(
                        part.id(),
                        part.state().path("name").asText(),
                        Instant.parse(part.state().path("closedAt").asText())))
                .sorted(Comparator.comparing(RetroDue::closedAt).thenComparing(RetroDue::sprint))
                .toList();
    }

    private Stream<Part> sprints(String status) {
        return of(Kind.SPRINT)
                .filter(part -> part.state().path("status").asText().equals(status));
    }

    private static OverviewSprint sprint(Part part, Links links) {
        var state = part.state();
        var link = links.engineerings("/sprints/" + part.id());
        return new OverviewSprint(
                part.id(),
                state.path("name").asText(),
                state.path("goal").asText(null),
                LocalDate.parse(state.path("startsOn").asText()),
                LocalDate.parse(state.path("endsOn").asText()),
                Points.of(state.path("capacity").decimalValue()),
                link.href(),
                link.service());
    }

    Stand budget(BudgetSnapshot budget) {
        JsonNode state = of(Kind.BUDGET).map(Part::state).findFirst().orElseGet(EventJson.MAPPER::createObjectNode);
        return new Stand(
                budget.debtShare(),
                new Balance(budget.carryUnits()),
                new Balance(budget.liveBalanceUnits()),
                budget.capacityTenths(),
                share(state.path("tolerance")),
                share(state.path("rolling")),
                share(state.path("nextTarget")),
                state.path("status").asText(null));
    }

    private static @Nullable Share share(JsonNode number) {
        return number.isNumber() ? Share.of(number.decimalValue()) : null;
    }

    /** In the order in which they are due. */
    List<OpenDecision> decisions() {
        return of(Kind.DECISION)
                .map(ToldParts::decision)
                .sorted(Comparator.comparing(OpenDecision::dueAt).thenComparing(OpenDecision::id))
                .toList();
    }

    private static OpenDecision decision(Part part) {
        var state = part.state();
        List<String> blocks = state.path("blocks").asBoolean(false)
                ? StreamSupport.stream(state.path("items").spliterator(), false)
                        .map(item -> item.path("key").asText())
                        .toList()
                : List.of();
        return new OpenDecision(
                part.id(),
                state.path("decisionNeeded").asText(),
                Instant.parse(state.path("dueAt").asText()),
                blocks,
                texts(state.path("deciders")));
    }

    /** The longest wait first. */
    List<PendingChange> pendingChanges() {
        return of(Kind.SCOPE_CHANGE)
                .map(ToldParts::pendingChange)
                .sorted(Comparator.comparing(PendingChange::at).thenComparing(PendingChange::id))
                .toList();
    }

    private static PendingChange pendingChange(Part part) {
        var state = part.state();
        String askedBy = state.at("/requestedBy/role").asText();
        return new PendingChange(
                part.id(),
                UUID.fromString(state.path("sprintId").asText()),
                state.path("whatChanged").asText(),
                askedBy,
                Instant.parse(state.path("requestedAt").asText()),
                SIDES.stream()
                        .filter(side -> !List.of(askedBy.split(",")).contains(side))
                        .toList());
    }

    /** The worst by both sides' places first; of those that stand alike, the oldest. */
    List<OpenFriction> frictions() {
        return of(Kind.FRICTION)
                .map(ToldParts::friction)
                .sorted(Comparator.comparingInt(OpenFriction::places).thenComparing(OpenFriction::id))
                .toList();
    }

    private static OpenFriction friction(Part part) {
        var state = part.state();
        return new OpenFriction(
                part.id(),
                state.path("what").asText(),
                state.path("impact").asText(),
                place(state.at("/places/product")),
                place(state.at("/places/engineering")));
    }

    private static @Nullable Integer place(JsonNode place) {
        return place.isInt() ? place.asInt() : null;
    }

    List<OverviewGoal> goals(Links links) {
        return of(Kind.GOAL)
                .map(part -> goal(part, links))
                .sorted(Comparator.comparing(OverviewGoal::targetOn, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(OverviewGoal::id))
                .limit(MOST_GOALS)
                .toList();
    }

    private static OverviewGoal goal(Part part, Links links) {
        var state = part.state();
        var link = links.products("/goals/" + part.id());
        String targetOn = state.path("targetOn").asText(null);
        return new OverviewGoal(
                part.id(),
                state.path("title").asText(),
                targetOn == null ? null : LocalDate.parse(targetOn),
                progress(state.path("metric")),
                link.href(),
                link.service());
    }

    private static @Nullable BigDecimal progress(JsonNode metric) {
        return metric.path("current").isNumber()
                ? OverviewGoal.progress(
                        metric.path("baseline").decimalValue(),
                        metric.path("target").decimalValue(),
                        metric.path("current").decimalValue())
                : null;
    }
}
