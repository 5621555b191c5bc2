package town.plaza.work.control;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What workers say about themselves. It replaces all of it.
 *
 * @param wanted slugs of task categories, each once, the most wanted first; may be absent
 */
public record WorkerDraft(
        @NotNull @Valid Location place,
        @Size(max = 1000) String about,
        @Size(max = 50) List<@NotBlank String> wanted) {}
