-- those around each of 2,000 players: how many in a second, p50 and p99 in milliseconds
CREATE TEMPORARY TABLE took (ms float8);
DO $$
DECLARE
    one record;
    since timestamptz;
BEGIN
    FOR one IN SELECT account, points FROM trails.player ORDER BY account LIMIT 2000 LOOP
        since := clock_timestamp();
        PERFORM FROM (
            WITH me AS (SELECT account, name_key, points FROM trails.player p WHERE account = one.account ),
            shown AS (
                SELECT above.* FROM me CROSS JOIN LATERAL (
                    SELECT p.account, p.name, p.name_key, p.community, p.points FROM trails.player p
                     WHERE (-p.points, p.name_key) < (-me.points, me.name_key)
                     ORDER BY -p.points DESC, p.name_key DESC LIMIT 5) above
                UNION ALL
                SELECT below.* FROM me CROSS JOIN LATERAL (
                    SELECT p.account, p.name, p.name_key, p.community, p.points FROM trails.player p
                     WHERE (-p.points, p.name_key) >= (-me.points, me.name_key)
                     ORDER BY -p.points, p.name_key LIMIT 1 + 5) below),
            ranked AS (
                SELECT points, trails.rank_of('00', max(points) OVER ())
                    + coalesce(sum(sharing) OVER (ORDER BY points DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)
                    AS rank
                  FROM (SELECT g.points, (SELECT sum(t.players) FROM trails.tally t
                                           WHERE t.community = '00' AND t.level = 0 AND t.bucket = g.points) AS sharing
                          FROM (SELECT DISTINCT points FROM shown) g) counted)
            SELECT r.rank, s.name, s.community, s.points, s.account = one.account AS own
              FROM shown s JOIN ranked r USING (points) ORDER BY s.points DESC, s.name_key
        ) AS listed;
        INSERT INTO took SELECT 1000 * extract(epoch FROM clock_timestamp() - since);
    END LOOP;
END
$$;
SELECT round(1000 / avg(ms)), percentile_cont(0.5) WITHIN GROUP (ORDER BY ms), percentile_cont(0.99) WITHIN GROUP (ORDER BY ms)
FROM took;
