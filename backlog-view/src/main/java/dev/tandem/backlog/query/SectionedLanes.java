package dev.tandem.backlog.query;

import dev.tandem.backlog.merge.Running;
import dev.tandem.model.lane.Lane;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Both lanes by their sections, for one reader. All that it reads must be of one state. */
final class SectionedLanes {
    private static final String CONTENTS = """
            select number, array(
                select coalesce(placed, 0) from backlog_item
                where product_id = ? and lane = wanted.lane
                    and lane_order >= wanted.first_order collate "C" and lane_order < wanted.next_order collate "C"
                order by lane_order, item_id)
            from unnest((select ?::text[]), (select ?::text[]), (select ?::text[]))
                with ordinality wanted (lane, first_order, next_order, number)
            """;

    private static final String RUNS = """
            select %1$s, number
            from unnest((select ?::text[]), (select ?::text[]), (select ?::bigint[]), (select ?::int[]))
                with ordinality wanted (of_lane, first_order, skipped, count, number)
            cross join lateral (
                select %1$s from backlog_item
                where product_id = ? and lane = of_lane and lane_order >= first_order collate "C"
                order by lane_order, item_id offset skipped limit count) item
            order by number, lane_order, item_id
            """.formatted(LaneSpot.COLUMNS);

    private final Connection connection;
    private final UUID productId;
    private final OrderNumbers numbers;
    private final LaneSections features;
    private final LaneSections debt;

    SectionedLanes(Connection connection, UUID productId, OrderNumbers numbers, SectionedState state) {
        this.connection = connection;
        this.productId = productId;
        this.numbers = numbers;
        this.features = new LaneSections(Lane.FEATURE, numbers, state.features(), LaneContent.NOTHING);
        this.debt = new LaneSections(Lane.DEBT, numbers, state.debt(), state.expedited());
    }

    UUID productId() {
        return productId;
    }

    OrderNumbers numbers() {
        return numbers;
    }

    LaneSections of(Lane lane) {
        return lane == Lane.DEBT ? debt : features;
    }

    LaneSections otherThan(Lane lane) {
        return lane == Lane.DEBT ? features : debt;
    }

    /** @param item in a lane */
    Numbered number(LaneSpot item, InSection place) {
        return number(item.lane(), place, item.points(numbers.median()), item.isExpedited());
    }

    Numbered number(Lane lane, InSection place, int tenths, boolean isExpedited) {
        return Numbered.of(numbers, lane, of(lane).ahead(place), tenths, isExpedited);
    }

    /** Reads what tells how much of the other lane comes before each of these, in one statement. */
    void readFor(Collection<Numbered> items) throws SQLException {
        read(sectionsFor(items, Lane.DEBT), sectionsFor(items, Lane.FEATURE));
    }

    private List<Integer> sectionsFor(Collection<Numbered> items, Lane lane) {
        return items.stream()
                .filter(item -> item.lane() == lane && !item.isExpedited())
                .map(item -> otherThan(lane).sectionOf(item.number()))
                .toList();
    }

    /** What the merge places before an item; what tells it must have been read. */
    Running before(Numbered item) {
        var other = otherAhead(item);
        var owed = item.lane() == Lane.DEBT ? item.ahead() : other;
        return new Running(item.ahead().items() + other.items(), item.ahead().tenths() + other.tenths(), owed.tenths());
    }

    /** @return from 1 */
    long position(Numbered item) throws SQLException {
        readFor(List.of(item));
        return before(item).count() + 1;
    }

    private LaneSum otherAhead(Numbered item) {
        return item.isExpedited() ? LaneSum.NOTHING : otherThan(item.lane()).ahead(item.number());
    }

    /** The item of the other lane that was the other candidate when the merge took this one. */
    Optional<LaneSpot> otherCandidate(Numbered item) throws SQLException {
        var lane = item.lane() == Lane.DEBT ? Lane.FEATURE : Lane.DEBT;
        return items(List.of(new Run(lane, otherAhead(item).items(), 1))).get(0).stream()
                .findFirst();
    }

    /**
     * Items of a lane that follow each other.
     *
     * @param first its index in the lane, from 0
     */
    record Run(Lane lane, long first, int count) {
        static Run none(Lane lane) {
            return new Run(lane, 0, 0);
        }
    }

    /** @return the items of each run; one statement for all */
    List<List<LaneSpot>> items(List<Run> runs) throws SQLException {
        var found = runs.stream()
                .map(run -> (List<LaneSpot>) new ArrayList<LaneSpot>(run.count()))
                .toList();
        try (var statement = connection.prepareStatement(RUNS)) {
            statement.setArray(
                    1, texts(runs.stream().map(run -> run.lane().name()).toList()));
            statement.setArray(2, texts(runs.stream().map(this::begins).toList()));
            statement.setArray(
                    3, array("bigint", runs.stream().map(this::skipped).toList()));
            statement.setArray(4, array("int", runs.stream().map(Run::count).toList()));
            statement.setObject(5, productId);
            var rows = statement.executeQuery();
            while (rows.next()) {
                found.get(rows.getInt(6) - 1).add(LaneSpot.read(rows));
            }
        }
        return found;
    }

    private String begins(Run run) {
        var sections = of(run.lane());
        return sections.section(sections.holding(run.first())).firstOrder();
    }

    /** How many items of its section come before it. */
    private long skipped(Run run) {
        var sections = of(run.lane());
        return run.first() - sections.before(sections.holding(run.first())).items();
    }

    /** Reads stretches of sections, both ends included, of a lane and of the other one. */
    void readStretches(Lane lane, Stretch own, Stretch other) throws SQLException {
        boolean isDebt = lane == Lane.DEBT;
        read((isDebt ? other : own).sections(), (isDebt ? own : other).sections());
    }

    /** Reads, in one statement, what lies between two places that an item of a lane may have. */
    void readBetween(Numbered one, Numbered another) throws SQLException {
        var own = of(one.lane());
        var others = otherThan(one.lane());
        readStretches(
                one.lane(),
                new Stretch(
                        own.holding(
                                Math.min(one.ahead().items(), another.ahead().items())),
                        own.holding(
                                Math.max(one.ahead().items(), another.ahead().items()))),
                new Stretch(
                        others.sectionOf(Math.min(one.number(), another.number())),
                        others.sectionOf(Math.max(one.number(), another.number()))));
    }

    /** The tenths of a section's items in their order. */
    int[] tenths(Lane lane, int section) throws SQLException {
        boolean isDebt = lane == Lane.DEBT;
        read(isDebt ? List.of() : List.of(section), isDebt ? List.of(section) : List.of());
        return of(lane).tenths(section);
    }

    /** Sections that follow each other, both ends included. */
    record Stretch(int first, int last) {
        private List<Integer> sections() {
            return IntStream.rangeClosed(first, last).boxed().toList();
        }
    }

    /** Reads the items of sections that were not read yet. */
    private void read(Collection<Integer> ofFeatures, Collection<Integer> ofDebt) throws SQLException {
        var wanted = new ArrayList<Map.Entry<LaneSections, Integer>>();
        features.unread(ofFeatures).forEach(section -> wanted.add(Map.entry(features, section)));
        debt.unread(ofDebt).forEach(section -> wanted.add(Map.entry(debt, section)));
        if (wanted.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(CONTENTS)) {
            statement.setObject(1, productId);
            statement.setArray(
                    2,
                    texts(wanted.stream()
                            .map(each -> each.getKey().lane().name())
                            .toList()));
            statement.setArray(
                    3,
                    texts(wanted.stream()
                            .map(each -> each.getKey().section(each.getValue()).firstOrder())
                            .toList()));
            statement.setArray(
                    4,
                    texts(wanted.stream()
                            .map(each -> each.getKey().nextOrder(each.getValue()))
                            .toList()));
            var rows = statement.executeQuery();
            while (rows.next()) {
                var each = wanted.get(rows.getInt(1) - 1);
                var placed = (Integer[]) rows.getArray(2).getArray();
                each.getKey()
                        .section(each.getValue())
                        .keep(Arrays.stream(placed).mapToInt(Integer::intValue).toArray());
            }
        }
    }

    private java.sql.Array texts(List<String> values) throws SQLException {
        return array("text", values);
    }

    private java.sql.Array array(String type, List<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
