-- what the two sides say to each other about an offer, what came of it, and how it was
CREATE TABLE work.interest (
    id uuid CONSTRAINT interest_pk PRIMARY KEY,
    version int NOT NULL,
    offer uuid NOT NULL CONSTRAINT interest_offer_fk REFERENCES work.offer,
    worker uuid NOT NULL CONSTRAINT interest_worker_fk REFERENCES work.worker,
    side text NOT NULL CONSTRAINT interest_side CHECK (side IN ('WORKER', 'FARMER')),
    state text NOT NULL CONSTRAINT interest_state
        CHECK (state IN ('PENDING', 'ACCEPTED', 'REJECTED', 'WITHDRAWN', 'ENDED', 'CANCELLED')),
    reason text CONSTRAINT interest_reason
        CHECK (reason IN ('HIRED_ELSEWHERE', 'OFFER_WITHDRAWN', 'OFFER_REMOVED', 'OFFER_OVER', 'PROFILE_REMOVED')),
    created_at timestamptz NOT NULL,
    answered_at timestamptz,
    CONSTRAINT interest_once UNIQUE (offer, worker),
    CONSTRAINT interest_parts UNIQUE (id, offer, worker),
    CONSTRAINT interest_answered CHECK ((state = 'PENDING') = (answered_at IS NULL)),
    CONSTRAINT interest_ended_for_a_reason CHECK ((state = 'ENDED') = (reason IS NOT NULL))
);
CREATE INDEX interest_of_worker ON work.interest (worker, id DESC);
CREATE INDEX interest_of_offer ON work.interest (offer, id DESC);
CREATE INDEX interest_pending_of_worker ON work.interest (worker, side, id DESC) WHERE state = 'PENDING';
CREATE INDEX interest_pending_of_offer ON work.interest (offer, side, id DESC) WHERE state = 'PENDING';

CREATE TABLE work.hire (
    id uuid CONSTRAINT hire_pk PRIMARY KEY,
    version int NOT NULL,
    interest uuid NOT NULL,
    offer uuid NOT NULL CONSTRAINT hire_offer_fk REFERENCES work.offer,
    worker uuid NOT NULL CONSTRAINT hire_worker_fk REFERENCES work.worker,
    period daterange NOT NULL CONSTRAINT hire_period_bounded
        CHECK (NOT isempty(period) AND NOT lower_inf(period) AND NOT upper_inf(period)),
    hired_at timestamptz NOT NULL,
    cancelled_at timestamptz,
    cancelled_by text CONSTRAINT hire_cancelled_by CHECK (cancelled_by IN ('WORKER', 'FARMER', 'PLAZA')),
    CONSTRAINT hire_interest_fk FOREIGN KEY (interest, offer, worker) REFERENCES work.interest (id, offer, worker),
    CONSTRAINT hire_cancelled_by_somebody CHECK ((cancelled_at IS NULL) = (cancelled_by IS NULL)),
    CONSTRAINT hire_one_a_day EXCLUDE USING gist (worker WITH =, period WITH &&) WHERE (cancelled_at IS NULL)
);
CREATE UNIQUE INDEX hire_once ON work.hire (interest) WHERE cancelled_at IS NULL;
CREATE INDEX hire_of_interest ON work.hire (interest, offer, worker);
CREATE INDEX hire_of_worker ON work.hire (worker, id DESC);
CREATE INDEX hire_of_offer ON work.hire (offer, id DESC);

-- side is who rates; it counts, and the other side sees it, from visible_at on
CREATE TABLE work.rating (
    id uuid CONSTRAINT rating_pk PRIMARY KEY,
    hire uuid NOT NULL CONSTRAINT rating_hire_fk REFERENCES work.hire,
    side text NOT NULL CONSTRAINT rating_side CHECK (side IN ('WORKER', 'FARMER')),
    stars int NOT NULL CONSTRAINT rating_stars CHECK (stars BETWEEN 1 AND 5),
    comment text CONSTRAINT rating_comment_length CHECK (char_length(comment) <= 1000),
    rated_at timestamptz NOT NULL,
    visible_at timestamptz NOT NULL,
    counted boolean NOT NULL DEFAULT false,
    version int NOT NULL,
    CONSTRAINT rating_once UNIQUE (hire, side),
    CONSTRAINT rating_visible_later CHECK (visible_at >= rated_at)
);
CREATE INDEX rating_to_count ON work.rating (visible_at) WHERE NOT counted;

GRANT SELECT, INSERT, UPDATE ON work.interest, work.rating TO plaza_app;
GRANT SELECT, INSERT, UPDATE (cancelled_at, cancelled_by, version) ON work.hire TO plaza_app;
