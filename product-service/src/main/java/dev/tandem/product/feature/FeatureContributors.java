package dev.tandem.product.feature;

import dev.tandem.model.role.Person;
import dev.tandem.product.release.Contributed;
import dev.tandem.product.release.Contribution;
import dev.tandem.product.release.Contributors;
import dev.tandem.product.release.ReleaseFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom features name. */
@ApplicationScoped
class FeatureContributors implements Contributors {
    private final Features features;

    FeatureContributors(Features features) {
        this.features = features;
    }

    @Override
    public Stream<Contributed> to(UUID productId, UUID releaseId, List<ReleaseFeature> shipped) {
        return features.credited(shipped.stream().map(ReleaseFeature::id).toList()).stream()
                .flatMap(FeatureContributors::of);
    }

    static Stream<Contributed> of(Features.Credited feature) {
        var criteria = feature.criteria().stream().map(AcceptanceCriterion::by);
        var chosen = feature.options().stream()
                .filter(option -> Objects.equals(option.id(), feature.chosenOption()))
                .map(SolutionOption::by);
        var specified = Stream.concat(criteria, chosen).filter(Objects::nonNull).map(Person::name);
        return Stream.of(
                        one(feature, feature.owner(), Contribution.OWNED),
                        one(feature, feature.rolloutOwner(), Contribution.ROLLED_OUT),
                        specified.map(who -> new Contributed(who, Contribution.SPECIFIED, feature.key())))
                .flatMap(each -> each);
    }

    private static Stream<Contributed> one(Features.Credited feature, @Nullable String who, Contribution did) {
        return Stream.ofNullable(who)
                .filter(name -> !name.isBlank())
                .map(name -> new Contributed(name, did, feature.key()));
    }
}
