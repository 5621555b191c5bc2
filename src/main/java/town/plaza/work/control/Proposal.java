package town.plaza.work.control;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A farmer would like a worker for an offer. */
public record Proposal(@NotNull @Schema(required = true) UUID offer, @NotNull @Schema(required = true) UUID worker) {}
