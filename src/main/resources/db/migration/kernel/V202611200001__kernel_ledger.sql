-- Keeps who did what in append-only Merkle logs, so that nobody can change or leave out what happened unnoticed.
CREATE TABLE kernel.ledger_entry (
    id uuid CONSTRAINT ledger_entry_pk PRIMARY KEY,
    log text NOT NULL CONSTRAINT ledger_entry_log CHECK (log IN ('notices', 'audit')),
    kind text NOT NULL,
    subject text NOT NULL,
    actor uuid,
    at timestamptz NOT NULL,
    body bytea NOT NULL,
    leaf_hash bytea NOT NULL GENERATED ALWAYS AS (sha256('\x00'::bytea || body)) STORED
);
CREATE INDEX ledger_entry_subject ON kernel.ledger_entry (log, subject, id);

-- the place of an entry in its log
CREATE TABLE kernel.ledger_leaf (
    log text NOT NULL,
    index bigint NOT NULL CONSTRAINT ledger_leaf_index CHECK (index >= 0),
    entry uuid NOT NULL CONSTRAINT ledger_leaf_once UNIQUE CONSTRAINT ledger_leaf_entry_fk REFERENCES kernel.ledger_entry,
    CONSTRAINT ledger_leaf_pk PRIMARY KEY (log, index)
);

-- the complete subtrees: the one at (level, index) stands over the leaves from index * 2^level, 2^level of them
CREATE TABLE kernel.ledger_node (
    log text NOT NULL,
    level int NOT NULL,
    index bigint NOT NULL,
    hash bytea NOT NULL CONSTRAINT ledger_node_hash CHECK (length(hash) = 32),
    CONSTRAINT ledger_node_pk PRIMARY KEY (log, level, index)
);

-- what Plaza has put its name to
CREATE TABLE kernel.ledger_head (
    log text NOT NULL,
    size bigint NOT NULL,
    key text NOT NULL,
    root bytea NOT NULL CONSTRAINT ledger_head_root CHECK (length(root) = 32),
    at timestamptz NOT NULL,
    checkpoint text NOT NULL,
    signature bytea NOT NULL,
    CONSTRAINT ledger_head_pk PRIMARY KEY (log, size, key)
);

-- the installation's own key pair, where none is given from outside
CREATE TABLE kernel.ledger_key (
    private_key bytea NOT NULL,
    public_key bytea NOT NULL,
    made_at timestamptz NOT NULL,
    one_row boolean NOT NULL DEFAULT true CONSTRAINT ledger_key_pk PRIMARY KEY CONSTRAINT ledger_key_only_one CHECK (one_row)
);

-- what the sequencer has yet to fold into the trees; filled and emptied by the two triggers only
CREATE TABLE kernel.ledger_pending (
    log text NOT NULL,
    number bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    entry uuid NOT NULL CONSTRAINT ledger_pending_once UNIQUE,
    CONSTRAINT ledger_pending_pk PRIMARY KEY (log, number)
);

CREATE FUNCTION kernel.ledger_entry_inserted() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO kernel.ledger_pending (log, entry) SELECT log, id FROM inserted;
    RETURN NULL;
END
$$;
CREATE TRIGGER ledger_entry_inserted AFTER INSERT ON kernel.ledger_entry
    REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION kernel.ledger_entry_inserted();

CREATE FUNCTION kernel.ledger_leaf_inserted() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    DELETE FROM kernel.ledger_pending USING inserted WHERE ledger_pending.entry = inserted.entry;
    RETURN NULL;
END
$$;
CREATE TRIGGER ledger_leaf_inserted AFTER INSERT ON kernel.ledger_leaf
    REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION kernel.ledger_leaf_inserted();

REVOKE EXECUTE ON FUNCTION kernel.ledger_entry_inserted(), kernel.ledger_leaf_inserted() FROM PUBLIC;
GRANT SELECT, INSERT ON kernel.ledger_entry, kernel.ledger_leaf, kernel.ledger_node, kernel.ledger_head,
    kernel.ledger_key TO plaza_app;
GRANT SELECT ON kernel.ledger_pending TO plaza_app;
