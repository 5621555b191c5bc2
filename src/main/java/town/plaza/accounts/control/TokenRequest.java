package town.plaza.accounts.control;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A token for a program.
 *
 * @param name for its owner to know it by
 * @param days how long it lives; a year where absent
 */
public record TokenRequest(
        @NotBlank @Size(max = 80) @Pattern(regexp = Registration.PLAIN, message = "{account.plain}") String name,
        @Min(1) @Max(3660) Integer days) {

    private static final int YEAR = 365;

    int daysOrYear() {
        return days == null ? YEAR : days;
    }
}
