package town.plaza.accounts.control;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import town.plaza.kernel.security.Role;

/** All the roles that an account is to have. */
public record RoleChange(@NotNull Set<@NotNull Role> roles) {}
