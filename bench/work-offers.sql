-- the search for 21 offers for each of 1,000 workers: how many in a second, p50 and p99 in milliseconds
CREATE TEMPORARY TABLE took (ms float8);
DO $$
DECLARE
    one record;
    since timestamptz;
BEGIN
    FOR one IN SELECT w.account, w.latitude, w.longitude,
            (SELECT range_agg(r.period) FROM work.free_run r WHERE r.worker = w.account) AS free
        FROM work.worker w WHERE w.account BETWEEN '0199aa00-0010-7000-8000-000000000001'
            AND '0199aa00-3e80-7000-8000-0000000003e8'  LOOP
        since := clock_timestamp();
        PERFORM FROM work.nearest_offers(one.account, one.latitude, one.longitude, one.free, 150,
            '-Infinity', '00000000-0000-0000-0000-000000000000', 21);
        INSERT INTO took SELECT 1000 * extract(epoch FROM clock_timestamp() - since);
    END LOOP;
END
$$;
SELECT round(1000 / avg(ms)), percentile_cont(0.5) WITHIN GROUP (ORDER BY ms), percentile_cont(0.99) WITHIN GROUP (ORDER BY ms)
FROM took;
