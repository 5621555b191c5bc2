package town.plaza.accounts.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import town.plaza.kernel.security.Role;

/** An account as the administrator sees it: without its contact details. */
public record PersonView(
        UUID id,
        String userName,
        String displayName,
        List<Role> roles,
        boolean blocked,
        Instant createdAt,
        int version) {}
