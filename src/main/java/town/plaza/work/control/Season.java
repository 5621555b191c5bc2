package town.plaza.work.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.category.CategoryView;
import town.plaza.kernel.category.Names;
import town.plaza.kernel.paging.CursorKey;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.work.entity.Days;
import town.plaza.work.entity.OfferStatus;

/** What a farmer offers and whom they hired, along the days. */
@ApplicationScoped
public class Season {

    static final int MOST_NAMED = 20;

    @Inject
    Jdbi jdbi;

    /** The farmer's offers, drafts too, that have a day in the season; by their first day. */
    public Page<SeasonLine> page(UUID farmer, Days season, PageRequest page) {
        var after = page.afterText().map(cursor -> CursorKey.parse(cursor, LocalDate::parse));
        var rows = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT o.id, o.status, o.category, c.name_es, c.name_en, o.place_name,
                            CAST(o.period AS text) AS period, o.vacancies, o.filled,
                            array(SELECT coalesce(a.display_name, '–') FROM work.hire h
                                JOIN accounts.account a ON a.id = h.worker
                                WHERE h.offer = o.id AND h.cancelled_at IS NULL ORDER BY h.id LIMIT :named) AS hired
                        FROM work.offer o JOIN work.task_category c ON c.slug = o.category
                        WHERE o.farmer = :farmer AND o.status <> 'REMOVED' AND o.period && CAST(:season AS daterange)
                            AND (CAST(:after AS date) IS NULL OR
                                (lower(o.period), o.id) > (CAST(:after AS date), CAST(:afterId AS uuid)))
                        ORDER BY lower(o.period), o.id LIMIT :limit""")
                .bind("farmer", farmer)
                .bind("season", season.range())
                .bind("named", MOST_NAMED)
                .bind("after", after.map(CursorKey::key).orElse(null))
                .bind("afterId", after.map(CursorKey::id).orElse(null))
                .bind("limit", page.fetch())
                .map((row, context) -> line(row))
                .list());
        return Page.of(rows, page.limit(), row -> new CursorKey<>(row.period().from(), row.offer()).cursor());
    }

    private static SeasonLine line(ResultSet row) throws SQLException {
        return new SeasonLine(
                row.getObject("id", UUID.class),
                OfferStatus.valueOf(row.getString("status")),
                new CategoryView(
                        row.getString("category"), new Names(row.getString("name_es"), row.getString("name_en"))),
                row.getString("place_name"),
                Days.ofRange(row.getString("period")),
                row.getInt("vacancies"),
                row.getInt("filled"),
                List.of((String[]) row.getArray("hired").getArray()));
    }
}
