package town.plaza.kernel.live;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;

/**
 * News for open pages. Fired as a CDI event inside a transaction, delivered on every server of the cluster once that
 * transaction has committed, and forgotten: a page that was away asks anew.
 *
 * @param topic such as {@code board.notes}; the service's name comes first
 * @param data what everybody who may hear of the topic may see, at most 4 KiB
 */
public record LiveEvent(String topic, JsonObject data) {

    /** In bytes; what all servers tell each other must fit into a notification of the database's. */
    static final int MOST = 4096;

    public LiveEvent {
        if (data.toString().getBytes(StandardCharsets.UTF_8).length > MOST) {
            throw new IllegalArgumentException("The news for " + topic + " are larger than " + MOST + " bytes");
        }
    }
}
