package dev.tandem.model.agreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a side says to what it read")
public enum AgreementVerdict {
    AGREED,
    OBJECTED
}
