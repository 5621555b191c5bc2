package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import town.plaza.kernel.ledger.Ledger;
import town.plaza.kernel.ledger.LedgerEvent;
import town.plaza.kernel.ledger.Log;

/** Who changed what of the game's content. */
@ApplicationScoped
public class ContentAudit {

    @Inject
    Ledger ledger;

    /** @param what such as {@code places} */
    void record(String kind, String what, UUID id, UUID by) {
        record(kind, what + "/" + id, by, JsonObject.EMPTY_JSON_OBJECT);
    }

    void imported(int count, int bad, UUID by) {
        record(
                "questions.imported",
                "questions",
                by,
                Json.createObjectBuilder()
                        .add("imported", count)
                        .add("bad", bad)
                        .build());
    }

    private void record(String kind, String subject, UUID by, JsonObject data) {
        ledger.record(Log.AUDIT, new LedgerEvent("trails." + kind, "trails/" + subject, by, data));
    }
}
