package town.plaza.trails.control;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * A trail as it is entered.
 *
 * @param es and {@code en}: one of them at least
 * @param places in the order in which to go from one to the next, each once
 */
public record TrailDraft(
        @Valid TrailText es,
        @Valid TrailText en,
        @NotNull @Size(min = 1, max = TrailDraft.MOST_PLACES) List<@NotNull UUID> places) {

    public static final int MOST_PLACES = 50;
}
