package town.plaza.accounts.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import town.plaza.kernel.security.Role;

/** A person of the town. Once erased, an id that was one. */
@Entity
@Table(schema = "accounts", name = "account")
public class Account {

    @Id
    private UUID id;

    @Column(name = "user_name")
    private String userName;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    private String language;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(schema = "accounts", name = "account_role", joinColumns = @JoinColumn(name = "account"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "blocked_at")
    private Instant blockedAt;

    @Column(name = "one_time_until")
    private Instant oneTimeUntil;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @Version
    private int version;

    protected Account() {}

    /** @param language as chosen, {@code es} or {@code en}, or null */
    public Account(
            UUID id, String userName, String displayName, String passwordHash, String language, Instant createdAt) {
        this.id = Objects.requireNonNull(id);
        this.userName = Objects.requireNonNull(userName);
        this.displayName = Objects.requireNonNull(displayName);
        this.passwordHash = Objects.requireNonNull(passwordHash);
        this.language = language;
        this.createdAt = Objects.requireNonNull(createdAt);
    }

    public UUID id() {
        return id;
    }

    public String userName() {
        return userName;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public int version() {
        return version;
    }

    public boolean isBlocked() {
        return blockedAt != null;
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    public Set<Role> roles() {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    /** Takes the roles that {@code wanted} lacks and gives those it has more. */
    public void changeRoles(Set<Role> wanted) {
        roles.retainAll(wanted);
        roles.addAll(wanted);
    }

    public void present(String newDisplayName, String newLanguage) {
        displayName = Objects.requireNonNull(newDisplayName);
        language = newLanguage;
    }

    public void changePassword(String newHash) {
        passwordHash = Objects.requireNonNull(newHash);
        oneTimeUntil = null;
    }

    /** Puts a one-time password in the place of the forgotten one: until its owner has chosen another it opens nothing. */
    public void replaceForgottenPassword(String oneTimeHash, Instant until) {
        passwordHash = Objects.requireNonNull(oneTimeHash);
        oneTimeUntil = Objects.requireNonNull(until);
    }

    /** Keeps the person out until unblocked. */
    public void block(Instant now) {
        blockedAt = now;
    }

    public void unblock() {
        blockedAt = null;
    }

    /** Forgets the person for good. */
    public void erase(Instant now) {
        userName = null;
        displayName = null;
        passwordHash = null;
        language = null;
        oneTimeUntil = null;
        roles.clear();
        erasedAt = now;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Account account && id.equals(account.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
