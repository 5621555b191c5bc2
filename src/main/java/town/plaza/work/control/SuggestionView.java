package town.plaza.work.control;

import java.time.Instant;
import java.util.UUID;

/**
 * A suggested task category.
 *
 * @param state PENDING, ACCEPTED or DECLINED
 * @param category the slug of the category that came of it, while there is one
 * @param answer what the administrator said when declining; may be absent
 */
public record SuggestionView(
        UUID id, String name, String reason, Instant suggestedAt, String state, String category, String answer) {}
