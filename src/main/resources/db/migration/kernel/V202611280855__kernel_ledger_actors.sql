-- Finds what somebody did, for whoever asks for all that is kept of them.
CREATE INDEX ledger_entry_actor ON kernel.ledger_entry (actor, id) WHERE actor IS NOT NULL;
