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
        PERFORM FROM (WITH query AS MATERIALIZED (
                SELECT kernel.plain(one.typed) AS plain, kernel.plain(one.typed) || chr(1114111) AS beyond),
            begun AS MATERIALIZED (
                (SELECT f.id, f.name, f.plain, f.plain_en FROM nutrition.food f
                  WHERE f.owner IS NULL AND f.plain COLLATE "C" >= (SELECT plain FROM query)
                    AND f.plain COLLATE "C" < (SELECT beyond FROM query)
                  ORDER BY f.plain COLLATE "C" LIMIT 100)
                UNION ALL
                (SELECT f.id, f.name, f.plain, f.plain_en FROM nutrition.food f
                  WHERE f.owner IS NULL AND f.plain_en COLLATE "C" >= (SELECT plain FROM query)
                    AND f.plain_en COLLATE "C" < (SELECT beyond FROM query)
                    AND NOT starts_with(f.plain, (SELECT plain FROM query))
                  ORDER BY f.plain_en COLLATE "C" LIMIT 100))
            SELECT f.id FROM (
                (SELECT 2 AS place, f.* FROM begun f)
                UNION ALL
                (SELECT 3, f.id, f.name, f.plain, f.plain_en FROM nutrition.food f
                  WHERE (SELECT count(*) FROM begun) < 20 AND f.owner IS NULL
                    AND f.words @@ (SELECT nutrition.food_query(one.typed))
                    AND NOT starts_with(f.plain, (SELECT plain FROM query))
                    AND starts_with(f.plain_en, (SELECT plain FROM query)) IS NOT TRUE
                  LIMIT 300)) f
            ORDER BY f.place, char_length(f.name), f.name, f.id LIMIT 20) found;
        INSERT INTO took SELECT 1000 * extract(epoch FROM clock_timestamp() - since);
    END LOOP;
END
$$;
SELECT round(1000 / avg(ms)), percentile_cont(0.5) WITHIN GROUP (ORDER BY ms), percentile_cont(0.99) WITHIN GROUP (ORDER BY ms)
FROM took;
