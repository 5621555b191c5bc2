package town.plaza.accounts.control;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser that is signed in, as its owner sees it.
 *
 * @param browser what the browser calls itself; absent where it does not say
 * @param current whether it is the one that asks
 */
public record SessionView(
        UUID id, Instant createdAt, Instant lastSeenAt, Instant expiresAt, String browser, boolean current) {}
