package dev.tandem.backlog.query;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

record SlimItem(
        UUID id,
        String key,
        @Nullable Integer tenths,
        @Nullable Integer lowTenths,
        @Nullable Integer highTenths,
        Boolean expedite,
        @Nullable UUID releaseId) {}
