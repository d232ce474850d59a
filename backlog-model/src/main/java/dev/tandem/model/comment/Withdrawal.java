package dev.tandem.model.comment;

import dev.tandem.model.role.Person;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who took it back, and when; null while nobody did", nullable = true)
public record Withdrawal(Person by, Instant at) {}
