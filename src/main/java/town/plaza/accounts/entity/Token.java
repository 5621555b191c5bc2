package town.plaza.accounts.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import town.plaza.kernel.security.Secret;

/** That somebody is signed in. Holds the hash of the secret only: reading the database signs nobody in. */
@Entity
@Table(schema = "accounts", name = "token")
public class Token {

    static final int LONGEST_USER_AGENT = 300;

    @Id
    private UUID id;

    private byte[] hash;

    private UUID account;

    @Enumerated(EnumType.STRING)
    private TokenKind kind;

    private String name;

    @Column(name = "user_agent")
    private String userAgent;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Token() {}

    private Token(UUID id, Secret secret, UUID account, TokenKind kind, Instant now, Duration life) {
        this.id = Objects.requireNonNull(id);
        this.hash = secret.hash();
        this.account = Objects.requireNonNull(account);
        this.kind = kind;
        this.createdAt = now;
        this.lastSeenAt = now;
        this.expiresAt = now.plus(life);
    }

    /** @param userAgent what the browser calls itself, null where it does not say */
    public static Token session(UUID id, Secret secret, UUID account, String userAgent, Instant now, Duration life) {
        var token = new Token(id, secret, account, TokenKind.SESSION, now, life);
        token.userAgent = userAgent == null || userAgent.length() <= LONGEST_USER_AGENT
                ? userAgent
                : userAgent.substring(0, LONGEST_USER_AGENT);
        return token;
    }

    public static Token api(UUID id, Secret secret, UUID account, String name, Instant now, Duration life) {
        var token = new Token(id, secret, account, TokenKind.API, now, life);
        token.name = Objects.requireNonNull(name);
        return token;
    }

    public UUID id() {
        return id;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
