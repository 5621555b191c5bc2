package town.plaza.trails.control;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import town.plaza.kernel.text.OneLine;
import town.plaza.trails.entity.Player;

/**
 * Who somebody is in the game.
 *
 * @param name what all others see
 * @param community INE's code of two digits
 * @param guardian who is responsible and agrees, for a player under 14; otherwise it is not kept
 */
public record PlayerDraft(
        @NotBlank
                // characters, which @Size does not count
                @Pattern(regexp = "(?s).{0,20}", message = "{trails.name.long}")
                @Pattern(regexp = Player.NAME, message = "{trails.name.letters}")
                String name,
        @NotBlank @Size(max = 80) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String city,
        @NotNull @Pattern(regexp = "[0-9]{2}", message = "{trails.community}") String community,
        @NotNull LocalDate born,
        @Size(max = 120) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String guardian) {

    /** What is judged is the name as it is kept. */
    public PlayerDraft {
        name = name == null ? null : Player.tidied(name);
    }
}
