package dev.tandem.engineering.risk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "MITIGATED: something was done about it; ACCEPTED: it is taken as it is")
public enum RiskStatus {
    OPEN,
    MITIGATED,
    ACCEPTED
}
