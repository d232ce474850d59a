package dev.tandem.product.release;

import dev.tandem.product.ProductProblem;
import java.util.List;

/** No promise of what nobody has estimated or defined. */
final class UnreadyFeatures {
    private UnreadyFeatures() {}

    static void refuse(List<ReleaseFeature> features) {
        var unready = of(features);
        if (!unready.isEmpty()) {
            throw ProductProblem.RELEASE_NOT_READY
                    .because(
                            "%s",
                            String.join(
                                    "; ",
                                    unready.stream()
                                            .map(each -> "%s lacks %s".formatted(each.feature(), each.notReady()))
                                            .toList()))
                    .with("features", unready);
        }
    }

    static List<UnreadyFeature> of(List<ReleaseFeature> features) {
        return features.stream()
                .filter(feature -> !feature.isReady())
                .map(ReleaseFeature::unready)
                .toList();
    }
}
