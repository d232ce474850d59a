package dev.tandem.kit.openapi;

import org.eclipse.microprofile.config.ConfigProvider;

/** What the document says in the application's own words, which are its configuration. */
final class ApplicationText {
    private ApplicationText() {}

    static String of(String name) {
        return ConfigProvider.getConfig().getValue("tandem.document." + name, String.class);
    }
}
