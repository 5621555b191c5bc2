package town.plaza.care.control;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reason why a measurement does not count */
public record Striking(@NotBlank @Size(max = 500) String reason) {}
