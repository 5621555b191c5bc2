package town.plaza.accounts.control;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What people change about themselves. It replaces all of it: an absent contact is removed. */
public record Profile(
        @NotBlank @Size(max = 80) @Pattern(regexp = Registration.PLAIN, message = "{account.plain}") String displayName,
        @Pattern(regexp = "es|en", message = "{account.language}") String language,
        @Valid ContactDetails contact) {}
