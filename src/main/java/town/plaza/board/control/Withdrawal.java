package town.plaza.board.control;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * @param reason shown with the notice, and kept in the public log, from then on
 * @param keepIdentityNumbers confirms that full identity numbers in the reason must be published
 */
public record Withdrawal(@NotBlank @Size(max = 500) String reason, boolean keepIdentityNumbers) {}
