package town.plaza.accounts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import town.plaza.accounts.PersonalData;
import town.plaza.accounts.entity.Account;
import town.plaza.accounts.entity.Contact;
import town.plaza.kernel.ledger.Log;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.Jsons;

/** What accounts themselves keep of a person. */
@ApplicationScoped
public class OwnData implements PersonalData {

    static final String NAME = "accounts";

    private static final Jsonb JSONB = Jsons.jsonb();

    @PersistenceContext
    EntityManager entities;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Accounts accounts;

    @Inject
    Tokens tokens;

    @Inject
    DeniedRoles denied;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JsonValue export(UUID account) {
        var kept = new Kept(accounts.view(account), denied(account), tokens(account), history(account), done(account));
        try (var reader = Json.createReader(new StringReader(JSONB.toJson(kept)))) {
            return reader.readValue();
        }
    }

    private List<KeptRole> denied(UUID account) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT role, denied_at FROM accounts.denied_role WHERE account = :account ORDER BY role")
                .bind("account", account)
                .map(ConstructorMapper.of(KeptRole.class))
                .list());
    }

    private List<KeptToken> tokens(UUID account) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT kind, name, user_agent AS browser, created_at, last_seen_at, expires_at
                          FROM accounts.token WHERE account = :account ORDER BY kind, id LIMIT 10000""")
                .bind("account", account)
                .map(ConstructorMapper.of(KeptToken.class))
                .list());
    }

    private List<KeptEvent> history(UUID account) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT kind, at FROM kernel.ledger_entry
                         WHERE log = :log AND subject = :subject ORDER BY id LIMIT 10000""")
                .bind("log", Log.AUDIT.code())
                .bind("subject", Audit.subject(account))
                .map(ConstructorMapper.of(KeptEvent.class))
                .list());
    }

    private List<KeptEvent> done(UUID account) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT kind, at FROM kernel.ledger_entry
                         WHERE log = :log AND actor = :account ORDER BY id LIMIT 10000""")
                .bind("log", Log.AUDIT.code())
                .bind("account", account)
                .map(ConstructorMapper.of(KeptEvent.class))
                .list());
    }

    /**
     * @param denied roles that an administrator took away for good
     * @param history what the audit log says was done to the account; it outlives the account, without its name
     * @param done what the audit log says that the person did; to whom or what is not theirs to have
     */
    public record Kept(
            AccountView account,
            List<KeptRole> denied,
            List<KeptToken> signedIn,
            List<KeptEvent> history,
            List<KeptEvent> done) {}

    public record KeptRole(Role role, Instant deniedAt) {}

    public record KeptEvent(String kind, Instant at) {}

    public record KeptToken(
            String kind, String name, String browser, Instant createdAt, Instant lastSeenAt, Instant expiresAt) {}

    @Override
    public void erase(UUID account) {
        tokens.revokeAll(account);
        denied.erase(account);
        var contact = entities.find(Contact.class, account);
        if (contact != null) {
            entities.remove(contact);
        }
        entities.find(Account.class, account).erase(clock.instant());
    }
}
