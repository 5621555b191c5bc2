-- What there is to eat: everybody's catalogue, and each account's own foods and recipes.
-- Nutrients are those of 100 g or 100 ml. NULL is unknown, which is not zero.
CREATE TABLE nutrition.food (
    id uuid CONSTRAINT food_pk PRIMARY KEY,
    owner uuid CONSTRAINT food_owner_fk REFERENCES accounts.account,
    name text NOT NULL CONSTRAINT food_name_length CHECK (char_length(name) BETWEEN 1 AND 160),
    name_en text CONSTRAINT food_name_en_length CHECK (char_length(name_en) BETWEEN 1 AND 160),
    brand text CONSTRAINT food_brand_length CHECK (char_length(brand) BETWEEN 1 AND 80),
    barcode text CONSTRAINT food_barcode_form CHECK (barcode ~ '^([0-9]{8}|[0-9]{13})$'),
    basis text NOT NULL CONSTRAINT food_basis CHECK (basis IN ('G', 'ML')),
    kcal numeric(8, 4) NOT NULL CONSTRAINT food_kcal CHECK (kcal BETWEEN 0 AND 900),
    kj numeric(8, 4) CONSTRAINT food_kj CHECK (kj BETWEEN 0 AND 3800),
    protein numeric(8, 4) CONSTRAINT food_protein CHECK (protein BETWEEN 0 AND 100),
    fat numeric(8, 4) CONSTRAINT food_fat CHECK (fat BETWEEN 0 AND 100),
    carbohydrate numeric(8, 4) CONSTRAINT food_carbohydrate CHECK (carbohydrate BETWEEN 0 AND 100),
    sugar numeric(8, 4) CONSTRAINT food_sugar CHECK (sugar BETWEEN 0 AND 100),
    fibre numeric(8, 4) CONSTRAINT food_fibre CHECK (fibre BETWEEN 0 AND 100),
    salt numeric(8, 4) CONSTRAINT food_salt CHECK (salt BETWEEN 0 AND 100),
    alcohol numeric(8, 4) CONSTRAINT food_alcohol CHECK (alcohol BETWEEN 0 AND 100),
    polyols numeric(8, 4) CONSTRAINT food_polyols CHECK (polyols BETWEEN 0 AND 100),
    cooked_weight numeric(9, 2) CONSTRAINT food_cooked_weight CHECK (cooked_weight > 0),
    source text CONSTRAINT food_source CHECK (source IN ('USDA_SR', 'FDC', 'OFF')),
    source_ref text CONSTRAINT food_source_ref_length CHECK (char_length(source_ref) BETWEEN 1 AND 40),
    words tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('pg_catalog.simple'::regconfig,
        kernel.plain(name || ' ' || coalesce(name_en, '') || ' ' || coalesce(brand, '')))) STORED,
    version int NOT NULL,
    CONSTRAINT food_macros_within_100 CHECK (
        coalesce(protein, 0) + coalesce(fat, 0) + coalesce(carbohydrate, 0) + coalesce(alcohol, 0) <= 100),
    CONSTRAINT food_source_or_owner CHECK (num_nulls(source, source_ref) = CASE WHEN owner IS NULL THEN 0 ELSE 2 END),
    CONSTRAINT food_source_once UNIQUE (source, source_ref)
);
CREATE INDEX food_shared_words ON nutrition.food USING gin (words) WHERE owner IS NULL;
CREATE INDEX food_own ON nutrition.food (owner, id) WHERE owner IS NOT NULL;
CREATE UNIQUE INDEX food_shared_barcode ON nutrition.food (barcode) WHERE owner IS NULL;
CREATE UNIQUE INDEX food_own_barcode ON nutrition.food (owner, barcode) WHERE owner IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON nutrition.food TO plaza_app;

CREATE TABLE nutrition.portion (
    food uuid NOT NULL CONSTRAINT portion_food_fk REFERENCES nutrition.food ON DELETE CASCADE,
    position int NOT NULL CONSTRAINT portion_position CHECK (position BETWEEN 0 AND 19),
    name text NOT NULL CONSTRAINT portion_name_length CHECK (char_length(name) BETWEEN 1 AND 60),
    name_en text CONSTRAINT portion_name_en_length CHECK (char_length(name_en) BETWEEN 1 AND 60),
    amount numeric(9, 2) NOT NULL CONSTRAINT portion_amount CHECK (amount > 0),
    CONSTRAINT portion_pk PRIMARY KEY (food, position)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON nutrition.portion TO plaza_app;

-- what a recipe is made of; its nutrients are computed when it is saved
CREATE TABLE nutrition.ingredient (
    recipe uuid NOT NULL CONSTRAINT ingredient_recipe_fk REFERENCES nutrition.food ON DELETE CASCADE,
    position int NOT NULL CONSTRAINT ingredient_position CHECK (position BETWEEN 0 AND 49),
    food uuid NOT NULL CONSTRAINT ingredient_food_fk REFERENCES nutrition.food,
    amount numeric(9, 2) NOT NULL CONSTRAINT ingredient_amount CHECK (amount > 0),
    CONSTRAINT ingredient_pk PRIMARY KEY (recipe, position),
    CONSTRAINT ingredient_not_itself CHECK (food <> recipe)
);
CREATE INDEX ingredient_food ON nutrition.ingredient (food);
GRANT SELECT, INSERT, UPDATE, DELETE ON nutrition.ingredient TO plaza_app;

-- every word of the shared catalogue once: a word that was typed wrong is looked up here, not among all foods
CREATE TABLE nutrition.food_word (word text COLLATE "C" CONSTRAINT food_word_pk PRIMARY KEY);
CREATE INDEX food_word_like ON nutrition.food_word USING gin (word public.gin_trgm_ops);
GRANT SELECT, INSERT ON nutrition.food_word TO plaza_app;

CREATE FUNCTION nutrition.keep_food_words() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    INSERT INTO nutrition.food_word (word)
    SELECT DISTINCT word FROM new_foods, unnest(tsvector_to_array(words)) AS word WHERE owner IS NULL
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER food_words_on_insert AFTER INSERT ON nutrition.food REFERENCING NEW TABLE AS new_foods
    FOR EACH STATEMENT EXECUTE FUNCTION nutrition.keep_food_words();
CREATE TRIGGER food_words_on_update AFTER UPDATE ON nutrition.food REFERENCING NEW TABLE AS new_foods
    FOR EACH STATEMENT EXECUTE FUNCTION nutrition.keep_food_words();

-- What was typed as a query: words that the catalogue knows as they are, the last one also as the beginning of a word,
-- others by the words most like them. NULL where a word is like none.
CREATE FUNCTION nutrition.food_query(typed text) RETURNS tsquery LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, public SET pg_trgm.similarity_threshold = 0.3 AS $$
DECLARE
    typed_word text;
    alternatives text;
    wanted text;
    found text[] := tsvector_to_array(to_tsvector('simple', kernel.plain(typed)));
BEGIN
    FOREACH typed_word IN ARRAY found LOOP
        -- a range, for the plan of a prefix that is not known beforehand has no index
        IF EXISTS (SELECT FROM nutrition.food_word WHERE word >= typed_word AND word < typed_word || U&'\+10FFFF') THEN
            alternatives := quote_literal(typed_word) || ':*';
        ELSE
            SELECT string_agg(quote_literal(like_it.word), '|') INTO alternatives FROM (
                SELECT word FROM nutrition.food_word WHERE word % typed_word
                ORDER BY similarity(word, typed_word) DESC, word LIMIT 3) like_it;
        END IF;
        IF alternatives IS NULL THEN
            RETURN NULL;
        END IF;
        wanted := concat_ws('&', wanted, '(' || alternatives || ')');
    END LOOP;
    RETURN wanted::tsquery;
END $$;

-- An account's own foods are few and in no dictionary: every word as it is, or as the beginning of one.
CREATE FUNCTION nutrition.own_food_query(typed text) RETURNS tsquery LANGUAGE sql STABLE
    SET search_path = pg_catalog, public AS $$
    SELECT string_agg(quote_literal(word) || ':*', '&')::tsquery
      FROM unnest(tsvector_to_array(to_tsvector('simple', kernel.plain(typed)))) AS word
$$;
