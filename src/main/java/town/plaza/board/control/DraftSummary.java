package town.plaza.board.control;

import java.time.Instant;
import java.util.UUID;
import town.plaza.kernel.category.CategoryView;

/** A draft in the list of drafts. */
public record DraftSummary(
        UUID id,
        String title,
        CategoryView category,
        Period period,
        boolean hasAttachment,
        UUID corrects,
        Instant createdAt,
        int version) {}
