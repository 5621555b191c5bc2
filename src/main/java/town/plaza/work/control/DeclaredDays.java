package town.plaza.work.control;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
import town.plaza.work.entity.Days;

/** The set of days that a worker declared, kept as runs that neither overlap nor touch. The caller holds the worker's lock. */
final class DeclaredDays {

    private DeclaredDays() {}

    static void add(Handle handle, UUID worker, Days days) {
        change(
                handle,
                worker,
                days,
                """
                WITH touched AS (
                    DELETE FROM work.availability WHERE worker = :worker
                        AND (period && CAST(:days AS daterange) OR period -|- CAST(:days AS daterange))
                    RETURNING period)
                INSERT INTO work.availability (worker, period)
                SELECT :worker, unnest(range_agg(period))
                FROM (SELECT period FROM touched UNION ALL SELECT CAST(:days AS daterange)) AS declared""");
    }

    static void remove(Handle handle, UUID worker, Days days) {
        change(
                handle,
                worker,
                days,
                """
                WITH touched AS (
                    DELETE FROM work.availability WHERE worker = :worker AND period && CAST(:days AS daterange)
                    RETURNING period)
                INSERT INTO work.availability (worker, period)
                SELECT :worker, unnest(range_agg(period) - datemultirange(CAST(:days AS daterange))) FROM touched""");
    }

    private static void change(Handle handle, UUID worker, Days days, String sql) {
        handle.createUpdate(sql)
                .bind("worker", worker)
                .bind("days", days.range())
                .execute();
    }
}
