package town.plaza.kernel.security;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.Set;
import java.util.UUID;

/** Who is signed in, by which token. Its name is the account's id, so that no name gets into logs. */
public class AccountPrincipal extends CallerPrincipal {

    private final UUID accountId;
    private final UUID tokenId;
    private final transient Set<Role> roles;

    public AccountPrincipal(UUID accountId, UUID tokenId, Set<Role> roles) {
        super(accountId.toString());
        this.accountId = accountId;
        this.tokenId = tokenId;
        this.roles = Set.copyOf(roles);
    }

    public UUID accountId() {
        return accountId;
    }

    /** The session or API token that this request came with. */
    public UUID tokenId() {
        return tokenId;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the account may call what is declared for {@code role}: a {@link Role} or NEIGHBOUR. */
    public boolean may(String role) {
        return Role.NEIGHBOUR.equals(role)
                || roles.stream().anyMatch(own -> own.name().equals(role));
    }
}
