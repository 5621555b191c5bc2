-- How far an import is, is a step and a line of a plan: which one, so that a server whose plan is another begins anew
-- instead of going on at the wrong place. One of before has none.
ALTER TABLE nutrition.import_job
    ADD COLUMN plan text CONSTRAINT import_job_plan_length CHECK (char_length(plan) <= 400);
-- a folder's stamp names each of its files
ALTER TABLE nutrition.import_job DROP CONSTRAINT import_job_stamp_length,
    ADD CONSTRAINT import_job_stamp_length CHECK (char_length(stamp) <= 1000);
