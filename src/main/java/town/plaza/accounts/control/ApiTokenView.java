package town.plaza.accounts.control;

import java.time.Instant;
import java.util.UUID;

/** A program's token, without its secret. */
public record ApiTokenView(UUID id, String name, Instant createdAt, Instant lastSeenAt, Instant expiresAt) {}
