package town.plaza.work.control;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What farmers say about themselves. It replaces all of it. */
public record FarmerDraft(@NotNull @Valid Location place, @Size(max = 1000) String about) {}
