package town.plaza.accounts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import town.plaza.kernel.ledger.Ledger;
import town.plaza.kernel.ledger.LedgerEvent;
import town.plaza.kernel.ledger.Log;
import town.plaza.kernel.security.Role;

/** What the ledger keeps of accounts: ids, never names, for it outlives erasure. */
@ApplicationScoped
public class Audit {

    @Inject
    Ledger ledger;

    void roleGiven(UUID account, Role role, UUID by) {
        record("account.role-given", account, by, role(role));
    }

    void roleTaken(UUID account, Role role, UUID by) {
        record("account.role-taken", account, by, role(role));
    }

    void blocked(UUID account, UUID by) {
        record("account.blocked", account, by, JsonObject.EMPTY_JSON_OBJECT);
    }

    void unblocked(UUID account, UUID by) {
        record("account.unblocked", account, by, JsonObject.EMPTY_JSON_OBJECT);
    }

    void passwordReset(UUID account, UUID by) {
        record("account.password-reset", account, by, JsonObject.EMPTY_JSON_OBJECT);
    }

    void passwordChosen(UUID account) {
        record("account.password-chosen", account, account, JsonObject.EMPTY_JSON_OBJECT);
    }

    void removed(UUID account, UUID by) {
        record("account.removed", account, by, JsonObject.EMPTY_JSON_OBJECT);
    }

    void erased(UUID account) {
        record("account.erased", account, account, JsonObject.EMPTY_JSON_OBJECT);
    }

    static String subject(UUID account) {
        return "accounts/" + account;
    }

    private static JsonObject role(Role role) {
        return Json.createObjectBuilder().add("role", role.name()).build();
    }

    private void record(String kind, UUID account, UUID by, JsonObject data) {
        ledger.record(Log.AUDIT, new LedgerEvent(kind, subject(account), by, data));
    }
}
