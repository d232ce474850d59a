package dev.tandem.kit.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Whom this service may be made to call. Whoever subscribes names a target, and must not reach by it what only the service
 * reaches: so a target's addresses are looked at when it is connected to, not when it is named.
 */
@ApplicationScoped
class AllowedTargets {
    private final List<Network> alsoAllowed;

    @Inject
    AllowedTargets(WebhookConfig config) {
        this(config.allowPrivate().orElse(List.of()).stream().map(Network::of).toList());
    }

    AllowedTargets(List<Network> alsoAllowed) {
        this.alsoAllowed = alsoAllowed;
    }

    /** What is wrong with an address that somebody names. */
    Optional<String> fault(String url) {
        var target = TargetUrl.of(url);
        if (target.isEmpty()) {
            return Optional.of("must be an https address with a host, without user and fragment");
        }
        return target.get().secure() || !alsoAllowed.isEmpty() ? Optional.empty() : Optional.of("must be https");
    }

    /** What is wrong with the addresses of a target; one that is not allowed is enough. */
    Optional<String> fault(TargetUrl target, List<InetAddress> addresses) {
        if (addresses.isEmpty()) {
            return Optional.of("%s has no address".formatted(target.host()));
        }
        return addresses.stream()
                .flatMap(address -> fault(target, address).stream())
                .findFirst();
    }

    private Optional<String> fault(TargetUrl target, InetAddress address) {
        if (isAlsoAllowed(address)) {
            return Optional.empty();
        }
        if (!PublicAddresses.include(address)) {
            return Optional.of("%s has an address that is not public".formatted(target.host()));
        }
        return target.secure()
                ? Optional.empty()
                : Optional.of("%s is public, and is told over https only".formatted(target.host()));
    }

    private boolean isAlsoAllowed(InetAddress address) {
        var plain = PublicAddresses.plain(address);
        return alsoAllowed.stream().anyMatch(network -> network.contains(address) || network.contains(plain));
    }
}
