package town.plaza.kernel.category;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** New names for something. */
public record Renaming(@NotNull @Valid Names names) {}
