package dev.tandem.backlog.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The sections of products as somebody found them last. Whoever comes with a later state reads what changed since; with
 * an earlier one, everything. So nobody sees more, or less, than the state that the rest is read in.
 */
@ApplicationScoped
class KnownSections {
    private static final int BYTES_PER_SECTION = 160;
    private static final int BYTES_PER_ITEM = 4;

    private final Cache<UUID, SectionedState> states;

    KnownSections(Config config) {
        states = Caffeine.newBuilder()
                .maximumWeight(config.memory().asLongValue())
                .weigher((UUID product, SectionedState state) ->
                        Math.toIntExact(BYTES_PER_SECTION * (1L + state.sections()) + BYTES_PER_ITEM * state.items()))
                .build();
    }

    @ConfigMapping(prefix = "tandem.backlog.places")
    interface Config {
        /** How much memory may be taken by what places in the order are found with. */
        @WithDefault("24M")
        MemorySize memory();
    }

    SectionedLanes lanes(Connection connection, PageHead head) throws SQLException {
        return lanes(connection, head, head.numbers());
    }

    /** @param numbers those of a walk, which keeps to what it began with */
    SectionedLanes lanes(Connection connection, PageHead head, OrderNumbers numbers) throws SQLException {
        return new SectionedLanes(connection, head.productId(), numbers, state(connection, head));
    }

    private SectionedState state(Connection connection, PageHead head) throws SQLException {
        if (!head.isCurrent()) {
            // Another release of the code may have written the sections.
            return SectionedState.read(connection, head);
        }
        var known = states.getIfPresent(head.productId());
        if (known != null && known.isOf(head)) {
            return known;
        }
        var state = known != null && known.isBefore(head)
                ? known.followedTo(head, connection)
                : SectionedState.read(connection, head);
        states.asMap().merge(head.productId(), state, (old, now) -> old.isBefore(now) ? now : old);
        return state;
    }
}
