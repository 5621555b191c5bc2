package town.plaza.care.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A relative of a resident's.
 *
 * @param name absent once the account is erased
 * @param consents all of them, those withdrawn too, the newest first
 * @param endedAt absent while the tie holds
 */
public record RelativeView(
        UUID id,
        UUID account,
        String name,
        String relation,
        Instant tiedAt,
        String tiedBy,
        Instant endedAt,
        List<ConsentView> consents) {}
