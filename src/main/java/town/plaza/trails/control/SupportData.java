package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.UUID;
import town.plaza.accounts.PersonalData;
import town.plaza.kernel.persistence.JsonRows;

/** What somebody asked about the game and was answered. It goes with the account. */
@ApplicationScoped
public class SupportData implements PersonalData {

    @Inject
    JsonRows rows;

    @Inject
    Support support;

    @Override
    public String name() {
        return "trails-support";
    }

    @Override
    public JsonValue export(UUID account) {
        return Json.createObjectBuilder()
                .add(
                        "requests",
                        rows.of(
                                account,
                                "SELECT r.id, r.kind, r.subject, r.state, r.opened_at, r.changed_at"
                                        + " FROM trails.support_request r WHERE r.account = :account ORDER BY r.id DESC"))
                .add(
                        "messages",
                        rows.of(
                                account,
                                "SELECT m.request, m.from_staff, m.text, m.sent_at FROM trails.support_request r"
                                        + " JOIN trails.support_message m ON m.request = r.id"
                                        + " WHERE r.account = :account ORDER BY m.id DESC"))
                .build();
    }

    @Override
    public void erase(UUID account) {
        support.forget(account);
    }
}
