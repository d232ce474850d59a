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
 * Pages as they were rendered. They are kept under the state that they show, so none is ever old: whoever asks says
 * which state there is now. The bound is in bytes, for cursors are the client's.
 */
@ApplicationScoped
class PageCache {
    private final Cache<Key, Rendered> pages;

    PageCache(Config config) {
        pages = Caffeine.newBuilder()
                .maximumWeight(config.memory().asLongValue())
                .weigher((Key key, Rendered page) -> key.size() + page.size())
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
            String tag,
            @Nullable String filter,
            @Nullable String cursor,
            int limit) {
        int size() {
            return 250 + tag.length() + (cursor == null ? 0 : cursor.length());
        }
    }

    @Nullable
    Rendered get(Key key) {
        return pages.getIfPresent(key);
    }

    void put(Key key, Rendered page) {
        pages.put(key, page);
    }
}
