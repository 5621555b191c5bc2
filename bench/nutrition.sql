-- :foods foods of the shared catalogue with names as packages have them, and :accounts accounts with a year of 15 lines a
-- day, four meals long, written down day by day as people do, so that a day of one account is not in one place. Loaded
-- without triggers and without the indexes that are slow to keep row by row.
SET session_replication_role = replica;
SET maintenance_work_mem = '1GB';
SET synchronous_commit = off;
SELECT setseed(0.5);

DROP INDEX nutrition.food_shared_words, nutrition.food_word_like, nutrition.entry_of_day, nutrition.entry_food;
ALTER TABLE nutrition.entry DROP CONSTRAINT entry_pk;

CREATE FUNCTION pg_temp.id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
RETURN ('0199' || kind || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;
-- a word that could be a brand: six thousand of them
CREATE FUNCTION pg_temp.brand(n bigint) RETURNS text LANGUAGE sql IMMUTABLE
RETURN (ARRAY['Ca','Mo','Lu','Be','Ri','Sa','Ta','No','Fi','Du','Pe','Gra','Bro','Cla','Ver','Mi','Zo','Al','Or','Es'])[1 + n % 20]
    || (ARRAY['lla','rra','sti','nde','ven','mar','ldo','ssi','que','bri','tto','pel','nza','chu','vio'])[1 + n / 20 % 15]
    || (ARRAY['no','ra','les','z','do','na','ro','sa','ta','l','nte','ria','co','da','gal','mas','nes','p','s','var'])[1 + n / 300 % 20];
CREATE FUNCTION pg_temp.barcode(n bigint) RETURNS text LANGUAGE sql IMMUTABLE
RETURN (SELECT twelve || (10 - sum(substr(twelve, i, 1)::int * CASE i % 2 WHEN 1 THEN 1 ELSE 3 END) % 10) % 10
    FROM (SELECT '76' || lpad(n::text, 10, '0') AS twelve) t, generate_series(1, 12) AS i GROUP BY twelve);

INSERT INTO nutrition.food (id, name, name_en, brand, barcode, basis, kcal, kj, protein, fat, carbohydrate, sugar, fibre, salt,
    source, source_ref, version)
SELECT pg_temp.id('00f0', n),
    (ARRAY['Yogur','Galletas','Queso','Pan','Leche','Zumo','Chocolate','Arroz','Pasta','Tomate frito','Aceite','Atún','Jamón',
        'Cereales','Mermelada','Helado','Refresco','Café','Garbanzos','Lentejas','Mayonesa','Sopa','Pizza','Croquetas','Gazpacho',
        'Salmón','Turrón','Almendras','Aceitunas','Patatas','Ensalada','Hummus','Miel','Cerveza','Vino','Agua','Infusión',
        'Caldo','Chorizo','Salchichas'])[1 + n % 40]
    || ' ' || (ARRAY['natural','integral','desnatado','curado','con fresa','con limón','de avellanas','sin azúcar','ecológico',
        'de oveja','con almendras','tradicional','light','picante','ahumado','de la abuela','con chocolate','bajo en sal',
        'de cultivo local','sin gluten','con vainilla','de pueblo','extra virgen','en conserva','congelado'])[1 + n / 40 % 25]
    || ' ' || pg_temp.brand(n * 7919 % 6000),
    CASE WHEN n % 3 = 0 THEN (ARRAY['Yogurt','Biscuits','Cheese','Bread','Milk','Juice','Chocolate'])[1 + n % 7]
        || ' ' || pg_temp.brand(n * 7919 % 6000) END,
    pg_temp.brand(n * 7919 % 6000) || ' ' || n % 97, pg_temp.barcode(n), CASE WHEN n % 7 = 0 THEN 'ML' ELSE 'G' END,
    50 + n % 450, 210 + n % 1800, n % 25, n % 30, n % 45, n % 20, CASE WHEN n % 2 = 0 THEN n % 10 END, n % 3, 'OFF',
    pg_temp.barcode(n), 1
FROM generate_series(1, :foods::bigint) AS n;
INSERT INTO nutrition.food_word (word)
SELECT DISTINCT word FROM nutrition.food, unnest(tsvector_to_array(words)) AS word WHERE owner IS NULL ON CONFLICT DO NOTHING;

INSERT INTO accounts.account (id, user_name, display_name, password_hash, created_at, version)
SELECT pg_temp.id('00ac', n), 'bench-eater' || n, 'Eater ' || n, '-', now(), 0 FROM generate_series(0, :accounts) AS n;
INSERT INTO accounts.account_role (account, role) VALUES (pg_temp.id('00ac', 0), 'ADMIN');
-- so that the load can sign in: as account number n, by a token that is n, zeros, and the number; 0 is an administrator
INSERT INTO accounts.token (id, hash, account, kind, name, created_at, last_seen_at, expires_at)
SELECT uuidv7(), sha256(('n' || lpad(n::text, 42, '0'))::bytea), pg_temp.id('00ac', n), 'API', 'bench', now(), now(),
    now() + interval '1 day'
FROM generate_series(0, :accounts) AS n;

CREATE TEMPORARY TABLE plate AS
SELECT row_number() OVER () - 1 AS number, id, name, basis, kcal, kj, protein, fat, carbohydrate, sugar, fibre, salt
  FROM nutrition.food WHERE id IN (SELECT pg_temp.id('00f0', 1 + n * 487 % :foods) FROM generate_series(1, 1200) AS n);
INSERT INTO nutrition.entry (id, account, day, meal, name, food, amount, basis, kcal, kj, protein, fat, carbohydrate, sugar,
    fibre, salt, version)
SELECT uuidv7(), pg_temp.id('00ac', a), current_date - back, m.meal, p.name, p.id, 100, p.basis, p.kcal, p.kj, p.protein, p.fat,
    p.carbohydrate, p.sugar, p.fibre, p.salt, 1
FROM generate_series(364, 0, -1) AS back,
    (VALUES ('BREAKFAST', 4), ('LUNCH', 5), ('SNACK', 2), ('DINNER', 4)) AS m (meal, lines),
    generate_series(1, :accounts) AS a, generate_series(1, m.lines) AS line
    JOIN LATERAL (SELECT (a * 31 + line * 7 + back % 9 * 13) % 1000 AS wanted) w ON true
    JOIN plate p ON p.number = w.wanted;
INSERT INTO nutrition.goal (account, valid_from, kcal, protein, fat, carbohydrate, workouts)
SELECT pg_temp.id('00ac', a), current_date - back * 90, 2000, 100, 70, 250, 'ADDED'
FROM generate_series(1, :accounts) AS a, generate_series(0, 4) AS back;
INSERT INTO nutrition.measurement (account, day, kg)
SELECT pg_temp.id('00ac', a), current_date - back * 7, 70 + (a + back) % 20
FROM generate_series(1, :accounts) AS a, generate_series(0, 51) AS back;
INSERT INTO nutrition.workout (id, account, day, name, minutes, gross_kcal, net_kcal, version)
SELECT uuidv7(), pg_temp.id('00ac', a), current_date - back * 3, 'Caminar', 30, 150, 110, 1
FROM generate_series(1, :accounts) AS a, generate_series(0, 121) AS back;

ALTER TABLE nutrition.entry ADD CONSTRAINT entry_pk PRIMARY KEY (id);
CREATE INDEX entry_of_day ON nutrition.entry (account, day, id);
CREATE INDEX entry_food ON nutrition.entry (food) WHERE food IS NOT NULL;
CREATE INDEX food_shared_words ON nutrition.food USING gin (words) WHERE owner IS NULL;
CREATE INDEX food_word_like ON nutrition.food_word USING gin (word public.gin_trgm_ops);
