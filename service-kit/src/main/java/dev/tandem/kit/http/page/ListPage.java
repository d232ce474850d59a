package dev.tandem.kit.http.page;

import java.util.List;

record ListPage<T>(List<T> items, String next) implements Page<T> {}
