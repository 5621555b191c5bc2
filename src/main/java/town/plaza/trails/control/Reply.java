package town.plaza.trails.control;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is said next in a conversation. */
public record Reply(@NotBlank @Size(max = 4000) String text) {}
