package town.plaza.kernel.security;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is signed in, by which token. Its name is the account's id, so that no name gets into logs. */
public class AccountPrincipal extends CallerPrincipal {

    private final transient AccountSummary account;
    private final UUID tokenId;

    public AccountPrincipal(AccountSummary account, UUID tokenId) {
        super(account.id().toString());
        this.account = account;
        this.tokenId = tokenId;
    }

    public UUID accountId() {
        return account.id();
    }

    public AccountSummary account() {
        return account;
    }

    /** The session or API token that this request came with. */
    public UUID tokenId() {
        return tokenId;
    }

    public boolean has(Role role) {
        return account.roles().contains(role);
    }

    /** The roles as the server's own check of {@code @RolesAllowed} wants them: the account's, and NEIGHBOUR. */
    public Set<String> groups() {
        var groups = account.roles().stream().map(Role::name).collect(Collectors.toCollection(HashSet::new));
        groups.add(Role.NEIGHBOUR);
        return groups;
    }

    /** Whether the account may call what is declared for {@code role}: a {@link Role} or NEIGHBOUR. */
    public boolean may(String role) {
        return Role.NEIGHBOUR.equals(role)
                || account.roles().stream().anyMatch(own -> own.name().equals(role));
    }
}
