-- A change concerns one worker, who has a few runs of free days. Of a thousand, which a function without this is taken to
-- return, each change of anybody's days read the free days of everybody.
ALTER FUNCTION work.fresh_runs(uuid[]) ROWS 4;
