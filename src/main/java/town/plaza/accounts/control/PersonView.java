package town.plaza.accounts.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.Versioned;

/**
 * An account as the administrator sees it: without its contact details.
 *
 * @param oneTimeUntil until when the one-time password is good that an administrator has made; absent where the
 *     password is the person's own
 */
public record PersonView(
        UUID id,
        String userName,
        String displayName,
        List<Role> roles,
        boolean blocked,
        Instant oneTimeUntil,
        Instant createdAt,
        int version)
        implements Versioned {}
