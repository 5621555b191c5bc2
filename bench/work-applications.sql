-- which of the 64 workers who can sign in may apply for which offer, the workers in turn
SELECT ('x' || right(w.account::text, 12))::bit(48)::bigint, near.offer
FROM work.worker w,
    LATERAL (SELECT range_agg(r.period) AS free FROM work.free_run r WHERE r.worker = w.account) AS days,
    LATERAL (SELECT n.offer, n.far FROM work.nearest_offers(w.account, w.latitude, w.longitude, days.free, 500,
        '-Infinity', '00000000-0000-0000-0000-000000000000', 600) AS n) AS near
WHERE w.account BETWEEN '0199aa00-0010-7000-8000-000000000001' AND '0199aa00-0400-7000-8000-000000000040'
ORDER BY row_number() OVER (PARTITION BY w.account ORDER BY near.far, near.offer), w.account;
