package town.plaza.kernel.live;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import town.plaza.kernel.security.Role;

/**
 * News for open pages. Fired as a CDI event inside a transaction, delivered on every server of the cluster once that
 * transaction has committed, and forgotten: a page that was away asks anew.
 *
 * @param topic such as {@code board.notes}; the service's name comes first
 * @param data what whoever hears of it may see, at most 4 KiB
 * @param recipient the one account whose pages hear of it; null where others may
 * @param audience the role that hears of it; null where everybody may
 */
public record LiveEvent(String topic, JsonObject data, UUID recipient, Role audience) {

    /** In bytes; what all servers tell each other must fit into a notification of the database's. */
    static final int MOST = 4096;

    public LiveEvent {
        if (data.toString().getBytes(StandardCharsets.UTF_8).length > MOST) {
            throw new IllegalArgumentException("The news for " + topic + " are larger than " + MOST + " bytes");
        }
    }

    /** News for everybody. */
    public LiveEvent(String topic, JsonObject data) {
        this(topic, data, null, null);
    }

    /** News for one account. */
    public LiveEvent(String topic, JsonObject data, UUID recipient) {
        this(topic, data, recipient, null);
    }

    /** News for whoever has a role. */
    public LiveEvent(String topic, JsonObject data, Role audience) {
        this(topic, data, null, audience);
    }
}
