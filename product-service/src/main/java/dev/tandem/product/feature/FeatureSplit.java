package dev.tandem.product.feature;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.kit.json.StrictJson;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.lane.ExternalRefs;
import dev.tandem.model.lane.OwnedElsewhere;
import dev.tandem.model.lane.Place;
import dev.tandem.model.split.SplitRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes a feature apart: each part is a feature of its own, in its place. */
@ApplicationScoped
class FeatureSplit {
    private final Features features;
    private final FeatureService service;
    private final FeatureReferences references;
    private final Links links;
    private final ExternalRefs externalRefs;
    private final Backlogs backlogs;
    private final StrictJson json;
    private final OwnedElsewhere elsewhere;
    private final Clock clock;

    FeatureSplit(
            Features features,
            FeatureService service,
            FeatureReferences references,
            Links links,
            ExternalRefs externalRefs,
            Backlogs backlogs,
            StrictJson json,
            OwnedElsewhere elsewhere,
            Clock clock) {
        this.features = features;
        this.service = service;
        this.references = references;
        this.links = links;
        this.externalRefs = externalRefs;
        this.backlogs = backlogs;
        this.json = json;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    record Outcome(Feature whole, List<Feature> parts) {}

    @Transactional
    Outcome split(String reference, Optional<IfMatch> precondition, SplitRequest request) {
        request.requireTitles();
        requireOurs(reference);
        // Whoever ranks, numbers or links holds the lane too, so the parts find their place beside the whole.
        features.lockOf(reference);
        var whole = features.toChange(reference, precondition);
        references.requireOpenScope(whole, FeatureStatus.DROPPED);
        var work = service.workOf(whole);
        var places = features.newPlacesBehind(whole, request.parts().size());
        var parts = request.make((number, asked) -> part(whole, places.get(number), asked));
        whole.splitInto(parts.stream().map(Feature::key).toList(), request.parent(), work);
        externalRefs.claim(parts);
        parts.forEach(features::add);
        return new Outcome(whole, parts);
    }

    private Feature part(Feature whole, Place place, JsonNode asked) {
        var part = new Feature(place);
        var fields = json.patch(asked).applyTo(whole.fields().copied(), FeatureFields.class);
        references.check(part, fields);
        var found = asked.has("links") ? links.resolve(part, fields.links()).stream() : linksOf(whole);
        var partOf = new Link(LinkType.PART_OF, whole.key(), whole.id());
        part.proposeAsPart(fields, Stream.concat(Stream.of(partOf), found).toList(), whole, clock.instant());
        return part;
    }

    /** What holds up the whole holds up its parts, and what waits for it waits for all of them. */
    private static Stream<Link> linksOf(Feature whole) {
        return whole.links().stream().filter(link -> link.type() != LinkType.PART_OF);
    }

    private void requireOurs(String reference) {
        if (features.target(reference).isEmpty()) {
            var item = backlogs.item(reference);
            throw elsewhere.refusal(item.key(), "split");
        }
    }
}
