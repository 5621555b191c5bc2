package town.plaza.accounts.control;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/**
 * What one signs in with. The password is no less free in its form than a new one could be.
 *
 * @param newPassword takes the place of a one-time password; absent with any other
 */
public record Credentials(
        @NotBlank @Size(max = 80) String userName, @NotEmpty @Size(max = 400) String password, String newPassword) {}
