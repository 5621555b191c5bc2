-- Applications that wait for the 64 farmers who can sign in: one for each worker, no more for an offer than it has
-- vacancies, so that each can be accepted. Says which farmer may accept which.
SET session_replication_role = replica;
CREATE TEMPORARY TABLE pending AS
WITH picked AS (
    SELECT DISTINCT ON (near.worker) near.worker, o.id AS offer, o.farmer, o.vacancies - o.filled AS vacant
    FROM work.offer o,
        LATERAL work.nearest_workers(o.id, 500, '-Infinity', '00000000-0000-0000-0000-000000000000', 12) AS near
    WHERE o.farmer BETWEEN '0199ff00-0010-7000-8000-000000000001' AND '0199ff00-0400-7000-8000-000000000040'
        AND o.status = 'OPEN' AND near.worker > '0199aa00-0400-7000-8000-000000000040'
    ORDER BY near.worker, o.id DESC
), ranked AS (
    SELECT *, row_number() OVER (PARTITION BY offer ORDER BY worker) AS place FROM picked
)
SELECT uuidv7() AS id, offer, worker, farmer FROM ranked WHERE place <= vacant ORDER BY md5(worker::text) LIMIT 10000;
DELETE FROM work.availability a USING pending p WHERE a.worker = p.worker;
INSERT INTO work.availability (worker, period)
SELECT r.worker, r.period FROM work.free_run r JOIN pending p ON p.worker = r.worker
JOIN work.offer o ON o.id = p.offer AND r.period @> o.period;
INSERT INTO work.interest (id, version, offer, worker, side, state, created_at)
SELECT id, 0, offer, worker, 'WORKER', 'PENDING', now() FROM pending;
SET session_replication_role = origin;
ANALYZE work.interest, work.availability;
SELECT ('x' || right(farmer::text, 12))::bit(48)::bigint, id FROM pending ORDER BY md5(id::text);
