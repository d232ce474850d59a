package dev.tandem.backlog.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pages as they were rendered, with the state that they show: whoever asks says which state there is now, so none is ever
 * old. A page of a newer state takes its place. The bound is in bytes, for cursors are the client's.
 */
@ApplicationScoped
class PageCache {
    private final Cache<Key, Pages.Page> pages;

    PageCache(Config config) {
        pages = Caffeine.newBuilder()
                .maximumWeight(config.memory().asLongValue())
                .weigher((Key key, Pages.Page page) ->
                        key.size() + page.rendered().size())
                .build();
    }

    @ConfigMapping(prefix = "tandem.backlog.pages")
    interface Config {
        /** How much memory pages may take that were rendered before. */
        @WithDefault("24M")
        MemorySize memory();
    }

    /**
     * @param filter its fingerprint; null for the whole list
     * @param cursor as the client sent it
     */
    record Key(
            UUID productId,
            @Nullable String filter,
            @Nullable String cursor,
            int limit) {
        int size() {
            return 300 + (cursor == null ? 0 : cursor.length());
        }
    }

    /** Whether nothing is kept of it, of whatever state: then it is read at once, for there is nothing to compare with. */
    boolean hasNone(Key key) {
        return pages.getIfPresent(key) == null;
    }

    /** @param tag of the state that there is now */
    @Nullable
    Rendered get(Key key, String tag) {
        var page = pages.getIfPresent(key);
        return page != null && page.tag().equals(tag) ? page.rendered() : null;
    }

    void put(Key key, Pages.Page page) {
        pages.put(key, page);
    }
}
