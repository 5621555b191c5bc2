package town.plaza.board.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import town.plaza.board.entity.NoticeStatus;
import town.plaza.kernel.category.CategoryView;

/**
 * A notice with all that its reader may know of it.
 *
 * @param body safe HTML; absent once withdrawn, as the attachment is
 * @param correction absent where nobody corrected it
 * @param sha256 hex, of the canonical content; absent in a draft
 * @param removed what was taken out of the body when it was saved; absent when read
 */
public record NoticeView(
        UUID id,
        NoticeStatus status,
        String title,
        String body,
        CategoryView category,
        Period period,
        Instant publishedAt,
        LocalDate firstDay,
        LocalDate lastDay,
        AttachmentView attachment,
        UUID corrects,
        UUID correctedBy,
        CorrectionView correction,
        Instant withdrawnAt,
        String withdrawnReason,
        String sha256,
        List<LogEntryView> log,
        int version,
        List<String> removed) {

    NoticeView withRemoved(List<String> parts) {
        return new NoticeView(
                id,
                status,
                title,
                body,
                category,
                period,
                publishedAt,
                firstDay,
                lastDay,
                attachment,
                corrects,
                correctedBy,
                correction,
                withdrawnAt,
                withdrawnReason,
                sha256,
                log,
                version,
                parts);
    }
}
