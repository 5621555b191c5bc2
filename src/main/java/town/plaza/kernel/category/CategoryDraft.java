package town.plaza.kernel.category;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** @param slug as in addresses; never changes */
public record CategoryDraft(
        @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "{category.slug}") @Size(max = 40) String slug,
        @NotNull @Valid Names names) {}
