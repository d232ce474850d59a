package dev.tandem.kit.relay;

import java.util.List;

/**
 * Whoever hears of the journal's events beside the broker: of each in the order in which the relay publishes it, in the
 * transaction that marks it as published, so that none is left out and none comes before the one ahead of it.
 */
public interface Follower {
    /** A select of one boolean, whether there is anybody to tell; it is part of the relay's own statement. */
    String isThere();

    /** An event that is published again comes again. */
    void follow(List<FollowedEvent> events);
}
