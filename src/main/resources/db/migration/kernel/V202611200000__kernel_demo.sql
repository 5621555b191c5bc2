-- Remembers that the demo data was filled in, so that a second start does not fill it in again.
CREATE TABLE kernel.demo (
    filled_at timestamptz NOT NULL,
    one_row boolean NOT NULL DEFAULT true CONSTRAINT demo_pk PRIMARY KEY CONSTRAINT demo_only_one CHECK (one_row)
);
GRANT SELECT, INSERT ON kernel.demo TO plaza_app;
