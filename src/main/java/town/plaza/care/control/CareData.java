package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.accounts.PersonalData;
import town.plaza.care.Care;
import town.plaza.kernel.persistence.JsonRows;

/**
 * What the home keeps of people with accounts: relatives' ties and consents. With the account they end; that there were
 * any stays, for the resident's sake, without the name. Residents have no account: their files are the home's to export
 * and to keep, see the operator guide.
 */
@ApplicationScoped
public class CareData implements PersonalData {

    @Inject
    JsonRows rows;

    @Inject
    Jdbi jdbi;

    @Inject
    Relatives relatives;

    @Override
    public String name() {
        return Care.NAME;
    }

    @Override
    public JsonValue export(UUID account) {
        return Json.createObjectBuilder()
                .add(
                        "ties",
                        rows.of(
                                account,
                                "SELECT t.id, t.resident, t.relation, t.tied_at, t.ended_at FROM care.relative t"
                                        + " WHERE t.account = :account ORDER BY t.id DESC"))
                .add(
                        "consents",
                        rows.of(
                                account,
                                "SELECT c.relative AS tie, c.kind, c.given_at, c.withdrawn_at FROM care.relative t"
                                        + " JOIN care.consent c ON c.relative = t.id WHERE t.account = :account"
                                        + " ORDER BY c.id DESC"))
                .build();
    }

    @Override
    @Transactional
    public void erase(UUID account) {
        relatives.endAll(account);
        // the rounds that servers keep hold the names of those who recorded
        jdbi.useHandle(handle -> handle.execute("UPDATE care.resident_round SET revision = revision + 1"));
    }
}
