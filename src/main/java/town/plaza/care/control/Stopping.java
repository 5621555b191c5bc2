package town.plaza.care.control;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is given no more. */
public record Stopping(@NotBlank @Size(max = 500) String reason) {}
