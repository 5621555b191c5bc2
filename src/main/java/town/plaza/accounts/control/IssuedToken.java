package town.plaza.accounts.control;

import java.time.Instant;
import java.util.UUID;
import town.plaza.kernel.security.Secret;

/** A new token, the only time that its secret is known. */
public record IssuedToken(UUID id, UUID account, Secret secret, Instant expiresAt) {}
