package dev.tandem.backlog.overview;

import dev.tandem.model.lane.Lane;

/** What one calls an item, and whose it is. */
record Item(String key, Lane lane, String title) {}
