package dev.tandem.model.split;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What becomes of an item that was split")
public enum WholeBecomes {
    /** It is dropped, and names its parts as the reason. */
    CLOSE,
    /** It stays, is worked on through its parts, and is done once they are. */
    UMBRELLA
}
