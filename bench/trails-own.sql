-- the own rank in the nation of 2,000 players: how many in a second, p50 and p99 in milliseconds
CREATE TEMPORARY TABLE took (ms float8);
DO $$
DECLARE
    one record;
    since timestamptz;
BEGIN
    FOR one IN SELECT account, points FROM trails.player ORDER BY account LIMIT 2000 LOOP
        since := clock_timestamp();
        PERFORM trails.rank_of('00', p.points), (SELECT sum(players) FROM trails.tally WHERE community = '00' AND level = 1)
            FROM trails.player p WHERE p.account = one.account;
        INSERT INTO took SELECT 1000 * extract(epoch FROM clock_timestamp() - since);
    END LOOP;
END
$$;
SELECT round(1000 / avg(ms)), percentile_cont(0.5) WITHIN GROUP (ORDER BY ms), percentile_cont(0.99) WITHIN GROUP (ORDER BY ms)
FROM took;
