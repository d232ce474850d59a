package dev.tandem.engineering.debt;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "DEBT: what slows the work down; BUG: what is broken; OPS: what running it needs")
public enum DebtKind {
    DEBT,
    BUG,
    OPS
}
