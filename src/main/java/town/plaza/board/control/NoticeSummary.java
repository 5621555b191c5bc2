package town.plaza.board.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import town.plaza.board.entity.NoticeStatus;
import town.plaza.kernel.category.CategoryView;

/**
 * A notice in a list.
 *
 * @param hasAttachment whether it shows one: once withdrawn it does not
 * @param summary the beginning of the text without markup, at most 200 characters; absent once withdrawn
 */
public record NoticeSummary(
        UUID id,
        String title,
        CategoryView category,
        Instant publishedAt,
        LocalDate firstDay,
        LocalDate lastDay,
        NoticeStatus status,
        boolean hasAttachment,
        UUID corrects,
        UUID correctedBy,
        String summary) {}
