package dev.tandem.kit.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is told of refusals. */
@ConfigMapping(prefix = "tandem.audit")
public interface AuditConfig {
    /** How many lines the log gets in a minute; what is beyond that is counted, and how many these were is told in one. */
    @WithDefault("600")
    int linesPerMinute();
}
