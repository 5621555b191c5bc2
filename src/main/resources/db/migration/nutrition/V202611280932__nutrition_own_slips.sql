-- One's own foods are found with a slip too. A word that neither they nor the catalogue have is taken for those of one's
-- own most like it; they are few, and of very many the newest are looked at.
-- a session knows the threshold once it has used the extension
DO $$ BEGIN PERFORM public.show_limit(); END $$;

CREATE FUNCTION nutrition.own_food_query(account uuid, typed text) RETURNS tsquery LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, public SET pg_trgm.similarity_threshold = 0.3 AS $$
DECLARE
    most_own CONSTANT int := 1000;
    typed_word text;
    alternatives text;
    wanted text;
    found text[] := tsvector_to_array(to_tsvector('simple', kernel.plain(typed)));
BEGIN
    FOREACH typed_word IN ARRAY found LOOP
        alternatives := quote_literal(typed_word) || ':*';
        IF NOT EXISTS (SELECT FROM nutrition.food_word WHERE word >= typed_word AND word < typed_word || U&'\+10FFFF')
            AND NOT EXISTS (SELECT FROM nutrition.food f
                WHERE f.owner = own_food_query.account AND f.words @@ alternatives::tsquery) THEN
            SELECT string_agg(quote_literal(like_it.word), '|') INTO alternatives FROM (
                SELECT own.word FROM (
                    SELECT DISTINCT unnest(tsvector_to_array(newest.words)) AS word FROM (
                        SELECT f.words FROM nutrition.food f WHERE f.owner = own_food_query.account
                        ORDER BY f.id DESC LIMIT most_own) newest) own
                 WHERE own.word % typed_word
                 ORDER BY similarity(own.word, typed_word) DESC, own.word LIMIT 3) like_it;
        END IF;
        IF alternatives IS NULL THEN
            RETURN NULL;
        END IF;
        wanted := concat_ws('&', wanted, '(' || alternatives || ')');
    END LOOP;
    RETURN wanted::tsquery;
END $$;
