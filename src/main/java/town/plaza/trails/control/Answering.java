package town.plaza.trails.control;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * An answer.
 *
 * @param place where the player answers; absent for a general question
 * @param option the key of the chosen option
 * @param practice whether it repeats a question that was answered before, and scores nothing
 * @param key made by whoever sends it: the same one sent again is answered as before and counts once
 */
public record Answering(
        @NotNull UUID key,
        @NotNull UUID question,
        UUID place,
        @NotNull @Size(max = 40) String option,
        boolean practice) {}
