package dev.tandem.product;

import dev.tandem.kit.person.KeptNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Whom product's side names. */
@ApplicationScoped
class PeopleOfProduct implements KeptNames {
    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("feature", "owner"),
                Column.text("feature", "rollout_owner"),
                Column.json("feature", "acceptance_criteria"),
                Column.json("feature", "solution_options"),
                Column.json("feature", "agreements"),
                Column.json("feature", "tradeoffs"),
                Column.json("release", "commitment"),
                Column.json("release", "last_scope_change"),
                Column.json("release", "agreements"),
                Column.json("release", "credits"),
                Column.json("release", "tradeoffs"),
                Column.text("release_scope_change", "changed_by"),
                Column.json("decision", "outcome"),
                Column.json("decision", "deciders"),
                Column.text("outcome", "measured_by"),
                Column.json("metric", "latest"),
                Column.json("metric", "recorded"),
                Column.text("measurement", "measured_by"),
                Column.json("measurement", "corrected"),
                Column.json("friction", "raised_by"),
                Column.json("friction", "status_by"),
                Column.json("responsibilities", "areas"),
                Column.json("responsibilities", "agreements"));
    }

    @Override
    public Set<String> fields() {
        return Set.of("owner", "rolloutOwner", "by", "changedBy", "measuredBy", "deciders", "who", "standIn");
    }

    @Override
    public List<Telling> telling() {
        return List.of(
                new Telling("decision", "decision", "decision.edited"),
                new Telling("feature", "feature", "feature.edited"),
                new Telling("release", "release", "release.edited"),
                new Telling("outcome", "outcome", "outcome.measured"),
                new Telling("metric", "metric", "metric.edited"),
                new Telling("friction", "friction", "friction.edited"),
                new Telling("responsibilities", "responsibilities", "responsibilities.changed"));
    }
}
