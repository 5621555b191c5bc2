-- the searches of the feeds end somewhere: at a distance, and not only with the table
-- How far some kilometres reach on Mercator's map, where it is the most: towards the pole. Degrees beyond 89 are as good.
CREATE FUNCTION work.map_reach(latitude numeric, kilometres float8) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (work.spot(least(abs(latitude) + (kilometres / 111.195)::numeric, 89), 0) <-> work.spot(abs(latitude), 0)) * 1.0001;

-- Nothing nearer than this on the map is further away than these kilometres.
CREATE FUNCTION work.map_within(latitude numeric, kilometres float8) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (work.spot(abs(latitude), 0) <-> work.spot(abs(latitude) - (kilometres / 111.195)::numeric, 0)) * 0.9999;

CREATE FUNCTION work.kilometres(a point, b point) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN 6371.0088 * acos(least(1, tanh(radians(a[1])) * tanh(radians(b[1]))
    + cos(radians(a[0] - b[0])) / (cosh(radians(a[1])) * cosh(radians(b[1])))));

-- In which square of the map a spot is, half a degree wide.
CREATE FUNCTION work.cell(x float8, y float8) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN floor(x * 2)::int * 4096 + floor(y * 2)::int;

-- The squares that are no further away than that, and how far each is.
CREATE FUNCTION work.squares(here point, reach float8) RETURNS TABLE (cell int, far float8)
    LANGUAGE sql IMMUTABLE ROWS 50
BEGIN ATOMIC
    SELECT s.cell, s.far
    FROM generate_series(floor((here[0] - reach) * 2)::int, floor((here[0] + reach) * 2)::int) AS x,
        generate_series(floor((here[1] - reach) * 2)::int, floor((here[1] + reach) * 2)::int) AS y,
        LATERAL (SELECT x * 4096 + y,
            box(point(x / 2.0, y / 2.0), point((x + 1) / 2.0, (y + 1) / 2.0)) <-> here) AS s (cell, far)
    WHERE s.far <= reach;
END;

-- Within a square the index is sorted by days: where few are free, it finds these few and no others.
ALTER TABLE work.free_run ADD COLUMN cell int NOT NULL GENERATED ALWAYS AS (work.cell(spot[0], spot[1])) STORED;
CREATE INDEX free_run_in_cell ON work.free_run USING gist (cell, period);

DROP FUNCTION work.nearest_offers, work.nearest_workers;

-- The plan must always be the walk through the index on place and period: the planner believes that few rows fit, and
-- would fetch and sort them all. A plan for all values is as good as one for these, and spares planning.
CREATE FUNCTION work.nearest_offers(of_worker uuid, latitude numeric, longitude numeric, free datemultirange,
    within float8, after_far float8, after_id uuid, most int)
    RETURNS TABLE (offer uuid, far float8)
    LANGUAGE plpgsql STABLE ROWS 200 SET enable_bitmapscan = off SET enable_seqscan = off
    SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    here point := work.spot(latitude, longitude);
    reach float8 := work.map_reach(latitude, within);
    sure float8 := work.map_within(latitude, within);
BEGIN
    RETURN QUERY SELECT o.id, o.spot <-> here FROM work.offer o
    JOIN accounts.account a ON a.id = o.farmer AND a.blocked_at IS NULL
    WHERE o.status = 'OPEN' AND o.filled < o.vacancies AND o.period <@ free AND o.spot <@ circle(here, reach)
        AND ((o.spot <-> here) <= sure OR work.kilometres(o.spot, here) <= within)
        AND o.farmer <> of_worker
        AND NOT EXISTS (SELECT FROM work.interest i WHERE i.offer = o.id AND i.worker = of_worker)
        AND (o.spot <-> here, o.id) > (after_far, after_id)
    ORDER BY o.spot <-> here, o.id LIMIT most;
END
$$;

-- Who is free for an offer between two distances on the map, from the nearest squares outwards; it stops in the square
-- in which there are enough. Whose account is blocked is among them.
CREATE FUNCTION work.workers_around(wanted work.offer, within float8, beyond float8, upto float8, most int)
    RETURNS TABLE (worker uuid, period daterange, far float8)
    LANGUAGE plpgsql STABLE ROWS 200 SET enable_bitmapscan = off SET enable_seqscan = off
    SET enable_hashjoin = off SET enable_mergejoin = off SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    sure float8 := work.map_within(wanted.latitude, within);
BEGIN
    RETURN QUERY SELECT r.worker, r.period, r.far
    FROM (SELECT s.cell FROM work.squares(wanted.spot, upto) AS s ORDER BY s.far, s.cell) AS square,
        LATERAL (SELECT f.worker, f.period, f.spot, f.spot <-> wanted.spot AS far FROM work.free_run f
            WHERE f.cell = square.cell AND f.period @> wanted.period OFFSET 0) AS r
    WHERE r.far > beyond AND r.far <= upto AND r.worker <> wanted.farmer
        AND (r.far <= sure OR work.kilometres(r.spot, wanted.spot) <= within)
        AND NOT EXISTS (SELECT FROM work.interest i WHERE i.offer = wanted.id AND i.worker = r.worker)
    LIMIT most;
END
$$;

-- For any other order than by distance.
CREATE FUNCTION work.workers_within(for_offer uuid, within float8, most int)
    RETURNS TABLE (worker uuid, period daterange, far float8) LANGUAGE sql STABLE ROWS 200
BEGIN ATOMIC
    SELECT found.worker, found.period, found.far FROM work.offer o,
        work.workers_around(o, within, -1, work.map_reach(o.latitude, within), most) AS found
    WHERE o.id = for_offer;
END;

-- Who is near comes out of the index on place and period. Where these are too few, circles three times as wide follow.
CREATE FUNCTION work.nearest_workers(for_offer uuid, within float8, after_far float8, after_id uuid, most int)
    RETURNS TABLE (worker uuid, period daterange, far float8)
    LANGUAGE plpgsql STABLE ROWS 200 SET enable_bitmapscan = off SET enable_seqscan = off
    SET enable_hashjoin = off SET enable_mergejoin = off SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    near constant float8 := 25;
    wanted work.offer%ROWTYPE;
    reach float8;
    sure float8;
    beyond float8;
    upto float8;
    found int;
    more int;
BEGIN
    SELECT * INTO wanted FROM work.offer o WHERE o.id = for_offer;
    reach := work.map_reach(wanted.latitude, within);
    sure := work.map_within(wanted.latitude, within);
    upto := least(reach, greatest(after_far, 0) + work.map_reach(wanted.latitude, near));
    RETURN QUERY SELECT r.worker, r.period, r.spot <-> wanted.spot FROM work.free_run r
    JOIN accounts.account a ON a.id = r.worker AND a.blocked_at IS NULL
    WHERE r.period @> wanted.period AND r.spot <@ circle(wanted.spot, upto * 1.0001) AND r.worker <> wanted.farmer
        AND (r.spot <-> wanted.spot) <= upto
        AND ((r.spot <-> wanted.spot) <= sure OR work.kilometres(r.spot, wanted.spot) <= within)
        AND NOT EXISTS (SELECT FROM work.interest i WHERE i.offer = for_offer AND i.worker = r.worker)
        AND (r.spot <-> wanted.spot, r.worker) > (after_far, after_id)
    ORDER BY r.spot <-> wanted.spot, r.worker LIMIT most;
    GET DIAGNOSTICS found = ROW_COUNT;
    WHILE found < most AND upto < reach LOOP
        beyond := upto;
        upto := least(reach, upto * 3);
        RETURN QUERY SELECT r.worker, r.period, r.far FROM work.workers_around(wanted, within, beyond, upto, NULL) AS r
        JOIN accounts.account a ON a.id = r.worker AND a.blocked_at IS NULL
        ORDER BY r.far, r.worker LIMIT most - found;
        GET DIAGNOSTICS more = ROW_COUNT;
        found := found + more;
    END LOOP;
END
$$;
