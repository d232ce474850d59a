package dev.tandem.backlog.overview;

record RiskyItem(Item item, int open, String highest) {}
