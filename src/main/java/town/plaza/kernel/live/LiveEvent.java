package town.plaza.kernel.live;

import jakarta.json.JsonObject;

/**
 * News for open pages. Fired as a CDI event inside a transaction, delivered on every server of the cluster once that
 * transaction has committed, and forgotten: a page that was away asks anew.
 *
 * @param topic such as {@code board.notes}; the service's name comes first
 * @param data what everybody who may hear of the topic may see, below 4 KiB
 */
public record LiveEvent(String topic, JsonObject data) {}
