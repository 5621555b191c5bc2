-- What was chosen stays what it was when the options of a question are written anew: an answer keeps the SHA-256 of the
-- text, es and en with a line's end between, instead of only which of them it was. NULL is of an option that was gone
-- already.
ALTER TABLE trails.attempt
    ADD chosen bytea CONSTRAINT attempt_chosen_length CHECK (octet_length(chosen) = 32);
ALTER TABLE trails.practice
    ADD chosen bytea CONSTRAINT practice_chosen_length CHECK (octet_length(chosen) = 32);

CREATE FUNCTION pg_temp.fingerprint(q trails.question, choice int) RETURNS bytea LANGUAGE sql IMMUTABLE
RETURN (SELECT sha256(convert_to(coalesce(es, 'null') || E'\n' || coalesce(en, 'null'), 'UTF8'))
          FROM (VALUES (0, q.right_es, q.right_en), (1, q.wrong1_es, q.wrong1_en), (2, q.wrong2_es, q.wrong2_en),
                       (3, q.wrong3_es, q.wrong3_en)) AS t (choice, es, en)
         WHERE t.choice = fingerprint.choice AND num_nonnulls(es, en) > 0);

ALTER TABLE trails.attempt DISABLE TRIGGER attempt_stays;
UPDATE trails.attempt a SET chosen = pg_temp.fingerprint(q, a.choice) FROM trails.question q WHERE q.id = a.question;
ALTER TABLE trails.attempt ENABLE TRIGGER attempt_stays;
ALTER TABLE trails.practice DISABLE TRIGGER practice_stays;
UPDATE trails.practice r SET chosen = pg_temp.fingerprint(q, r.choice) FROM trails.question q WHERE q.id = r.question;
ALTER TABLE trails.practice ENABLE TRIGGER practice_stays;
DROP FUNCTION pg_temp.fingerprint(trails.question, int);
