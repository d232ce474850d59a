package dev.tandem.model.comment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How far a question is")
public enum QuestionStatus {
    OPEN,
    ANSWERED,
    WITHDRAWN
}
