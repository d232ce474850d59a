package dev.tandem.product.decision;

import dev.tandem.model.agreement.Side;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What kind of question it is, and so whose it is to decide")
public enum DecisionKind {
    PRODUCT(Side.PRODUCT),
    TECHNICAL(Side.ENGINEERING);

    private final Side side;

    DecisionKind(Side side) {
        this.side = side;
    }

    Side side() {
        return side;
    }
}
