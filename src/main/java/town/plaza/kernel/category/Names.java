package town.plaza.kernel.category;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What something is called in each language of Plaza. */
public record Names(@NotBlank @Size(max = 80) String es, @NotBlank @Size(max = 80) String en) {}
