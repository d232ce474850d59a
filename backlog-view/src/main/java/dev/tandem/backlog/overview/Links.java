package dev.tandem.backlog.overview;

import dev.tandem.kit.json.OtherService;
import dev.tandem.model.lane.Lane;
import java.net.URI;
import java.util.UUID;

/**
 * Addresses as this service tells them.
 *
 * @param other the name of the other service
 * @param url where clients reach it
 */
record Links(String other, URI url) {
    private static final String API = "/api/v1";
    private static final String PRODUCT_SERVICE = "product-service";
    private static final String ENGINEERING_SERVICE = "engineering-service";

    static Links of(OtherService other) {
        return new Links(other.name(), other.url());
    }

    /** What both serve is served here. */
    Link here(String path) {
        return new Link(API + path, other.equals(PRODUCT_SERVICE) ? ENGINEERING_SERVICE : PRODUCT_SERVICE);
    }

    Link products(String path) {
        return of(PRODUCT_SERVICE, path);
    }

    Link engineerings(String path) {
        return of(ENGINEERING_SERVICE, path);
    }

    /** @param path behind that of the item's owner */
    Link item(Item item, String path) {
        return item.lane() == Lane.FEATURE
                ? products("/features/" + item.key() + path)
                : engineerings("/debt/" + item.key() + path);
    }

    Link question(OpenQuestion question) {
        String path = "/comments/" + question.id();
        return question.isOfDebt() ? engineerings(path) : products(path);
    }

    Link scopeChange(PendingChange change) {
        return engineerings("/sprints/%s/scope-changes/%s".formatted(change.sprint(), change.id()));
    }

    Link decision(UUID id) {
        return products("/decisions/" + id);
    }

    private Link of(String service, String path) {
        return new Link(service.equals(other) ? url + API + path : API + path, service);
    }
}
