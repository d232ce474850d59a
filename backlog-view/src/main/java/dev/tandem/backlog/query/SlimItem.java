package dev.tandem.backlog.query;

import java.util.UUID;

record SlimItem(
        UUID id, String key, Integer tenths, Integer lowTenths, Integer highTenths, Boolean expedite, UUID releaseId) {}
