-- Lets the newest entries of one kind be read from an index alone, however long the log is.
CREATE INDEX ledger_entry_kind_newest ON kernel.ledger_entry (log, kind, id);
DROP INDEX kernel.ledger_entry_kind;
