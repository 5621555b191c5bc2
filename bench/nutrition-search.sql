-- the search in SQL alone, once for each of 1,000 things that people type: how many in a second, p50 and p99 in ms
CREATE TEMPORARY TABLE took (ms float8);
DO $$
DECLARE
    one record;
    since timestamptz;
BEGIN
    FOR one IN SELECT CASE n % 3 WHEN 0 THEN split_part(name, ' ', 1) WHEN 1 THEN left(split_part(name, ' ', 1), 4)
            ELSE split_part(brand, ' ', 1) END AS typed
        FROM (SELECT row_number() OVER () AS n, name, brand FROM nutrition.food WHERE source = 'OFF' LIMIT 1000) sampled LOOP
        since := clock_timestamp();
        PERFORM FROM (SELECT s.* FROM nutrition.food s
            WHERE s.owner IS NULL AND s.words @@ (SELECT nutrition.food_query(one.typed)) LIMIT 300) f
            ORDER BY NOT (starts_with(f.plain, kernel.plain(one.typed))
                OR coalesce(starts_with(f.plain_en, kernel.plain(one.typed)), false)), char_length(f.name), f.name, f.id
            LIMIT 20;
        INSERT INTO took SELECT 1000 * extract(epoch FROM clock_timestamp() - since);
    END LOOP;
END
$$;
SELECT round(1000 / avg(ms)), percentile_cont(0.5) WITHIN GROUP (ORDER BY ms), percentile_cont(0.99) WITHIN GROUP (ORDER BY ms)
FROM took;
