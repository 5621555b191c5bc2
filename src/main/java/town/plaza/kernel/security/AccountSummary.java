package town.plaza.kernel.security;

import java.util.List;
import java.util.UUID;

/**
 * An account as its owner's pages show it in every header; known with each request, for no further query.
 *
 * @param language the one chosen, {@code es} or {@code en}; absent where none was
 */
public record AccountSummary(UUID id, String userName, String displayName, List<Role> roles, String language) {}
