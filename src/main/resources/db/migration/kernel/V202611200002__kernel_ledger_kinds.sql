-- Lets the administrator look at one kind of event without reading the whole log.
CREATE INDEX ledger_entry_kind ON kernel.ledger_entry (log, kind);
