package town.plaza.kernel.ledger;

import jakarta.json.JsonObject;
import java.util.UUID;

/**
 * Something that happened, to be kept for good.
 *
 * @param kind what happened, such as {@code notice.published}
 * @param subject what it happened to, such as {@code board/notices/<id>}
 * @param actor the account that did it; null where Plaza itself did
 * @param data what is needed to understand and prove it; no names of people, for it is never erased
 */
public record LedgerEvent(String kind, String subject, UUID actor, JsonObject data) {}
