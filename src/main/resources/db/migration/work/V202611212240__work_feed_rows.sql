-- the search for workers says that it finds a page: expecting two hundred, the planner read all workers to join them
ALTER FUNCTION work.nearest_workers(uuid, float8, float8, uuid, int) ROWS 20;
