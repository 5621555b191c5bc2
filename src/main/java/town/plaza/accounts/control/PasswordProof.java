package town.plaza.accounts.control;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/** The password once more, so that an open browser alone cannot do what cannot be undone. */
public record PasswordProof(@NotEmpty @Size(max = 400) String password) {}
