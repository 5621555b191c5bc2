-- Who stops playing and begins again wins no points a second time. What is left of them are HMACs under the installation's
-- secret of the account with each place visited and each question answered: a trace leads to nobody, it is only found
-- again by whoever comes back.
CREATE TABLE trails.trace (
    mac bytea CONSTRAINT trace_pk PRIMARY KEY CONSTRAINT trace_length CHECK (octet_length(mac) = 32)
);
GRANT SELECT, INSERT ON trails.trace TO plaza_app;

-- again: a trace was there
ALTER TABLE trails.visit
    ADD again boolean NOT NULL DEFAULT false,
    DROP CONSTRAINT visit_points,
    ADD CONSTRAINT visit_points CHECK (points = CASE WHEN again THEN 0 ELSE 50 END);
ALTER TABLE trails.attempt
    ADD again boolean NOT NULL DEFAULT false,
    DROP CONSTRAINT attempt_right_scores,
    ADD CONSTRAINT attempt_right_scores CHECK ((choice = 0 AND NOT again) = (points > 0));
