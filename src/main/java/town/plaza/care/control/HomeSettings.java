package town.plaza.care.control;

import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import town.plaza.kernel.text.OneLine;
import town.plaza.kernel.web.Versioned;

/**
 * How the home is called, where its clocks stand and how punctual its round is.
 *
 * @param name absent while nobody has said
 * @param zone such as {@code Europe/Madrid}: in it lie the home's days and times of day
 * @param dueBeforeMinutes how long before its moment a dose becomes due
 * @param dueAfterMinutes how long after its moment it becomes late
 * @param missedAfterHours how long after its moment it becomes missed
 * @param version counts in an answer only
 */
public record HomeSettings(
        @Size(max = 120) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE) String name,
        @NotBlank @Size(max = 60) String zone,
        @NotNull @Min(0) @Max(720) Integer dueBeforeMinutes,
        @NotNull @Min(0) @Max(720) Integer dueAfterMinutes,
        @NotNull @Min(1) @Max(72) Integer missedAfterHours,
        int version)
        implements Versioned {

    @JsonbTransient
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
