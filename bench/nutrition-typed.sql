-- what people type, a line each: a word and its beginning, two words, a brand, and words with a slip
SELECT replace(typed, ' ', '%20') FROM (
    SELECT n, CASE n % 5
        WHEN 0 THEN lower(split_part(name, ' ', 1))
        WHEN 1 THEN left(lower(split_part(name, ' ', 1)), 4)
        WHEN 2 THEN lower(split_part(name, ' ', 1)) || ' ' || left(lower(split_part(brand, ' ', 1)), 4)
        WHEN 3 THEN lower(split_part(brand, ' ', 1))
        ELSE overlay(lower(split_part(brand, ' ', 1)) PLACING 'x' FROM 3 FOR 1) || ' ' || lower(split_part(name, ' ', 1))
    END AS typed
    FROM (SELECT row_number() OVER () AS n, kernel.plain(name) AS name, kernel.plain(brand) AS brand
            FROM nutrition.food TABLESAMPLE bernoulli (2) REPEATABLE (7) WHERE source = 'OFF' LIMIT 5000) sampled
) t ORDER BY n
