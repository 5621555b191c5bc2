package town.plaza.work.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import town.plaza.kernel.category.CategoryView;
import town.plaza.kernel.category.Names;
import town.plaza.kernel.persistence.Rows;
import town.plaza.work.entity.Days;
import town.plaza.work.entity.OfferStatus;

/** How an offer is read, for every query that shows some. */
final class OfferRows {

    static final String COLUMNS =
            """
            o.id, o.status, o.category, c.name_es, c.name_en, o.place_name, o.latitude, o.longitude,
            CAST(o.period AS text) AS period, o.vacancies, o.filled, o.hourly_pay, o.description, o.farmer,
            a.display_name AS farmer_name, f.rating_count, o.published_at, o.version,
            work.rating_mean(f.rating_sum, f.rating_count, t.rating_sum, t.rating_count) AS rating_mean\s""";

    /** To follow a {@code FROM} that calls the offer {@code o}. */
    static final String JOINS =
            """
            JOIN work.task_category c ON c.slug = o.category
            JOIN work.farmer f ON f.account = o.farmer
            JOIN accounts.account a ON a.id = o.farmer
            JOIN work.town_rating t ON t.rated = 'FARMER'\s""";

    /** What is offered to everybody: not to be read without its table, {@code work.offer o}. */
    static final String IS_OPEN = "o.status = 'OPEN' AND o.filled < o.vacancies ";

    private OfferRows() {}

    static OfferView offer(ResultSet row) throws SQLException {
        return new OfferView(
                row.getObject("id", UUID.class),
                OfferStatus.valueOf(row.getString("status")),
                new CategoryView(
                        row.getString("category"), new Names(row.getString("name_es"), row.getString("name_en"))),
                Location.of(row),
                Days.ofRange(row.getString("period")),
                row.getInt("vacancies"),
                row.getInt("filled"),
                row.getBigDecimal("hourly_pay"),
                row.getString("description"),
                new FarmerLine(row.getObject("farmer", UUID.class), row.getString("farmer_name"), RatingView.of(row)),
                Rows.instant(row, "published_at"),
                row.getInt("version"));
    }
}
