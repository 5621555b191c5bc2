package town.plaza.trails.control;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import town.plaza.kernel.text.OneLine;

/**
 * What is said of a place's photo.
 *
 * @param es and {@code en}: what it shows, for who cannot see it
 * @param credit whose it is
 */
public record PhotoText(
        @Size(max = 300) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String es,
        @Size(max = 300) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String en,
        @Size(max = 200) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String credit) {}
