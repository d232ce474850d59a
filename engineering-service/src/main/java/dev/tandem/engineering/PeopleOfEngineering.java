package dev.tandem.engineering;

import dev.tandem.kit.person.KeptNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Whom engineering's side names. */
@ApplicationScoped
class PeopleOfEngineering implements KeptNames {
    @Override
    public List<Column> columns() {
        return List.of(
                Column.json("sprint", "tradeoffs"),
                Column.json("sprint", "retro"),
                Column.json("scope_change", "requested_by"),
                Column.json("scope_change", "decided_by"),
                Column.json("scope_change", "tradeoffs"),
                Column.text("budget_policy", "author"),
                Column.json("budget_policy", "proposed_by"),
                Column.json("budget_policy", "answered_by"),
                Column.json("work_item", "feasibility"),
                Column.text("estimate", "estimated_by"),
                Column.text("debt_item", "owner"));
    }

    @Override
    public Set<String> fields() {
        return Set.of("owner", "author", "by", "requestedBy", "decidedBy", "proposedBy", "answeredBy", "estimatedBy");
    }

    @Override
    public List<Telling> telling() {
        return List.of(
                new Telling("work-item", "work_item", "work-item.assessed"),
                new Telling("sprint", "sprint", "sprint.edited"),
                new Telling("scope-change", "scope_change", "scope-change.recorded"));
    }
}
