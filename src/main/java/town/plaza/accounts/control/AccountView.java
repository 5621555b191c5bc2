package town.plaza.accounts.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import town.plaza.kernel.security.Role;

/** An account as its owner sees it. */
public record AccountView(
        UUID id,
        String userName,
        String displayName,
        String language,
        List<Role> roles,
        ContactDetails contact,
        Instant createdAt,
        int version) {}
