package dev.tandem.kit.json;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** The service that owns the other half. */
@ConfigMapping(prefix = "tandem.other")
public interface OtherService {
    String name();

    /** Where clients reach it. */
    URI url();
}
