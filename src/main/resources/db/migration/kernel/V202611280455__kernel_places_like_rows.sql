-- What the planner expects of it should be what it gives at most.
ALTER FUNCTION kernel.places_like(text) ROWS 100;
