package town.plaza.work.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import town.plaza.kernel.problem.Problem;
import town.plaza.work.entity.Days;
import town.plaza.work.entity.Side;

/**
 * Who and what a match is about. Whoever is neither of its two sides finds nothing: ownership is checked by the query
 * itself.
 */
@ApplicationScoped
public class Parts {

    private static final RowMapper<Match> MATCH = (row, context) -> new Match(
            row.getObject("id", UUID.class),
            row.getObject("offer", UUID.class),
            row.getObject("worker", UUID.class),
            row.getObject("farmer", UUID.class),
            Days.ofRange(row.getString("period")),
            row.getString("place_name"),
            row.getString("worker_name"),
            row.getString("farmer_name"),
            Side.valueOf(row.getString("caller_side")));

    private static final String SELECT =
            """
            SELECT m.id, m.offer, m.worker, o.farmer, o.period, o.place_name,
                   w.display_name AS worker_name, f.display_name AS farmer_name,
                   CASE WHEN m.worker = :caller THEN 'WORKER' ELSE 'FARMER' END AS caller_side
              FROM %s m
              JOIN work.offer o ON o.id = m.offer
              JOIN accounts.account w ON w.id = m.worker
              JOIN accounts.account f ON f.id = o.farmer
             WHERE m.id = :id AND (m.worker = :caller OR o.farmer = :caller)""";

    @Inject
    Jdbi jdbi;

    /**
     * What an interest or a hire is about.
     *
     * @param side which of the two the caller is
     */
    record Match(
            UUID id,
            UUID offer,
            UUID worker,
            UUID farmer,
            Days period,
            String placeName,
            String workerName,
            String farmerName,
            Side side) {

        UUID accountOf(Side which) {
            return which == Side.WORKER ? worker : farmer;
        }

        WorkNews.Who who(Side which) {
            return new WorkNews.Who(accountOf(which), which == Side.WORKER ? workerName : farmerName);
        }
    }

    /** @throws Problem {@code not-found} where there is none, or {@code caller} is not one of its sides */
    Match interest(UUID id, UUID caller) {
        return match("work.interest", id, caller);
    }

    /** @throws Problem {@code not-found} where there is none, or {@code caller} is not one of its sides */
    Match hire(UUID id, UUID caller) {
        return match("work.hire", id, caller);
    }

    private Match match(String table, UUID id, UUID caller) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT.formatted(table))
                .bind("id", id)
                .bind("caller", caller)
                .map(MATCH)
                .findOne()
                .orElseThrow(Problem::notFound));
    }
}
