package town.plaza.accounts.control;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The password that holds and the one to come. */
public record PasswordChange(@NotEmpty @Size(max = 400) String current, @NotNull String next) {}
