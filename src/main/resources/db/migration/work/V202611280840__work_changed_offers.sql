-- an offer whose terms change is another one: what was asked under the old terms ends, and may be asked anew
ALTER TABLE work.interest DROP CONSTRAINT interest_reason;
ALTER TABLE work.interest ADD CONSTRAINT interest_reason CHECK (reason IN
    ('HIRED_ELSEWHERE', 'OFFER_CHANGED', 'OFFER_WITHDRAWN', 'OFFER_REMOVED', 'OFFER_OVER', 'PROFILE_REMOVED'));
ALTER TABLE work.interest DROP CONSTRAINT interest_once;
CREATE UNIQUE INDEX interest_once ON work.interest (offer, worker) WHERE reason IS DISTINCT FROM 'OFFER_CHANGED';

-- At the end of the transaction, for whoever changes the offer ends what is pending in the same one.
CREATE FUNCTION work.offer_keeps_its_word() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM work.interest i WHERE i.offer = NEW.id AND i.state = 'PENDING') THEN
        RAISE EXCEPTION 'nobody is asked for one thing and hired for another'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_changed_ends_pending';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER offer_keeps_its_word AFTER UPDATE ON work.offer DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (OLD.status = 'OPEN'
        AND (NEW.category, NEW.place_name, NEW.latitude, NEW.longitude, NEW.period, NEW.hourly_pay)
            IS DISTINCT FROM (OLD.category, OLD.place_name, OLD.latitude, OLD.longitude, OLD.period, OLD.hourly_pay))
    EXECUTE FUNCTION work.offer_keeps_its_word();

-- The searches find again what ended for that reason alone; the condition is the index's own.
CREATE OR REPLACE FUNCTION work.nearest_offers(of_worker uuid, latitude numeric, longitude numeric, free datemultirange,
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
        AND NOT EXISTS (SELECT FROM work.interest i WHERE i.offer = o.id AND i.worker = of_worker
            AND i.reason IS DISTINCT FROM 'OFFER_CHANGED')
        AND (o.spot <-> here, o.id) > (after_far, after_id)
    ORDER BY o.spot <-> here, o.id LIMIT most;
END
$$;

CREATE OR REPLACE FUNCTION work.workers_around(wanted work.offer, within float8, beyond float8, upto float8, most int)
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
        AND NOT EXISTS (SELECT FROM work.interest i WHERE i.offer = wanted.id AND i.worker = r.worker
            AND i.reason IS DISTINCT FROM 'OFFER_CHANGED')
    LIMIT most;
END
$$;

CREATE OR REPLACE FUNCTION work.nearest_workers(for_offer uuid, within float8, after_far float8, after_id uuid, most int)
    RETURNS TABLE (worker uuid, period daterange, far float8)
    LANGUAGE plpgsql STABLE ROWS 20 SET enable_bitmapscan = off SET enable_seqscan = off
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
        AND NOT EXISTS (SELECT FROM work.interest i WHERE i.offer = for_offer AND i.worker = r.worker
            AND i.reason IS DISTINCT FROM 'OFFER_CHANGED')
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
