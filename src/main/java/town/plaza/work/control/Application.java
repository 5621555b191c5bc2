package town.plaza.work.control;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A worker likes an offer. */
public record Application(@NotNull @Schema(required = true) UUID offer) {}
