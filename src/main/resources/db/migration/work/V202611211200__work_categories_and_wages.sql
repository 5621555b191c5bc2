-- what tasks there are, which ones people wish for, and the least that an hour of work is paid
CREATE TABLE work.task_category (
    slug text CONSTRAINT task_category_slug_unique PRIMARY KEY
        CONSTRAINT task_category_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 40),
    name_es text NOT NULL CONSTRAINT task_category_name_es_length CHECK (char_length(name_es) BETWEEN 1 AND 80),
    name_en text NOT NULL CONSTRAINT task_category_name_en_length CHECK (char_length(name_en) BETWEEN 1 AND 80)
);

INSERT INTO work.task_category (slug, name_es, name_en) VALUES
    ('clareo', 'Aclareo de frutos', 'Fruit thinning'),
    ('ganado', 'Cuidado del ganado', 'Care of livestock'),
    ('injerto', 'Injerto', 'Grafting'),
    ('manipulado', 'Manipulado y envasado', 'Sorting and packing'),
    ('plantacion', 'Plantación', 'Planting'),
    ('poda', 'Poda', 'Pruning'),
    ('recoleccion', 'Recolección', 'Harvest'),
    ('riego', 'Riego', 'Irrigation'),
    ('tractor', 'Tractor y maquinaria', 'Tractor and machinery'),
    ('tratamientos', 'Tratamientos fitosanitarios', 'Plant protection');

CREATE TABLE work.category_suggestion (
    id uuid CONSTRAINT category_suggestion_pk PRIMARY KEY,
    name text NOT NULL CONSTRAINT category_suggestion_name_length CHECK (char_length(name) BETWEEN 1 AND 80),
    reason text CONSTRAINT category_suggestion_reason_length CHECK (char_length(reason) <= 500),
    suggested_by uuid CONSTRAINT category_suggestion_account_fk REFERENCES accounts.account,
    suggested_at timestamptz NOT NULL,
    state text NOT NULL CONSTRAINT category_suggestion_state CHECK (state IN ('PENDING', 'ACCEPTED', 'DECLINED')),
    category text CONSTRAINT category_suggestion_category_fk REFERENCES work.task_category ON DELETE SET NULL,
    answer text CONSTRAINT category_suggestion_answer_length CHECK (char_length(answer) <= 500),
    answered_at timestamptz,
    CONSTRAINT category_suggestion_answered CHECK ((state = 'PENDING') = (answered_at IS NULL))
);
CREATE UNIQUE INDEX category_suggestion_once ON work.category_suggestion (lower(name)) WHERE state = 'PENDING';
CREATE INDEX category_suggestion_pending ON work.category_suggestion (id) WHERE state = 'PENDING';
CREATE INDEX category_suggestion_of_account ON work.category_suggestion (suggested_by, id);
CREATE INDEX category_suggestion_category ON work.category_suggestion (category);

-- the floor in force on a day is the last one that is valid from that day or before
CREATE TABLE work.wage_floor (
    valid_from date CONSTRAINT wage_floor_pk PRIMARY KEY,
    euros_per_hour numeric(6,2) NOT NULL CONSTRAINT wage_floor_positive CHECK (euros_per_hour > 0)
);
INSERT INTO work.wage_floor (valid_from, euros_per_hour) VALUES ('2000-01-01', 9.00);

CREATE FUNCTION work.wage_floor_on(day date) RETURNS numeric LANGUAGE sql STABLE
RETURN (SELECT euros_per_hour FROM work.wage_floor WHERE valid_from <= day ORDER BY valid_from DESC LIMIT 1);

GRANT SELECT, INSERT, UPDATE, DELETE ON work.task_category TO plaza_app;
GRANT SELECT, INSERT, UPDATE ON work.category_suggestion TO plaza_app;
GRANT SELECT, INSERT, DELETE ON work.wage_floor TO plaza_app;
