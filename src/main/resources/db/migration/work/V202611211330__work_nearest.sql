-- the two searches of the feeds, whose plan must always be the walk through the index on place and period
-- The planner believes that few rows fit, and would fetch and sort them all. A plan for all values is as good as one
-- for these, and spares planning.
CREATE FUNCTION work.nearest_offers(
    of_worker uuid, here point, free datemultirange, after_far float8, after_id uuid, most int)
    RETURNS TABLE (offer uuid, far float8)
    LANGUAGE plpgsql STABLE ROWS 200 SET enable_bitmapscan = off SET enable_seqscan = off
    SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    RETURN QUERY SELECT o.id, o.spot <-> here FROM work.offer o
    JOIN accounts.account a ON a.id = o.farmer AND a.blocked_at IS NULL
    WHERE o.status = 'OPEN' AND o.filled < o.vacancies AND o.period <@ free AND o.farmer <> of_worker
        AND NOT EXISTS (SELECT FROM work.interest i WHERE i.offer = o.id AND i.worker = of_worker)
        AND (o.spot <-> here, o.id) > (after_far, after_id)
    ORDER BY o.spot <-> here, o.id LIMIT most;
END
$$;

CREATE FUNCTION work.nearest_workers(for_offer uuid, after_far float8, after_id uuid, most int)
    RETURNS TABLE (worker uuid, period daterange, far float8)
    LANGUAGE plpgsql STABLE ROWS 200 SET enable_bitmapscan = off SET enable_seqscan = off
    SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    wanted work.offer%ROWTYPE;
BEGIN
    SELECT * INTO wanted FROM work.offer o WHERE o.id = for_offer;
    RETURN QUERY SELECT r.worker, r.period, r.spot <-> wanted.spot FROM work.free_run r
    JOIN accounts.account a ON a.id = r.worker AND a.blocked_at IS NULL
    WHERE r.period @> wanted.period AND r.worker <> wanted.farmer
        AND NOT EXISTS (SELECT FROM work.interest i WHERE i.offer = for_offer AND i.worker = r.worker)
        AND (r.spot <-> wanted.spot, r.worker) > (after_far, after_id)
    ORDER BY r.spot <-> wanted.spot, r.worker LIMIT most;
END
$$;
