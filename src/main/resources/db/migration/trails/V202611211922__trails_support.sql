-- what people ask, suggest or complain of, and the conversation about it
CREATE TABLE trails.support_request (
    id uuid CONSTRAINT support_request_pk PRIMARY KEY,
    account uuid NOT NULL CONSTRAINT support_request_account_fk REFERENCES accounts.account,
    kind text NOT NULL CONSTRAINT support_request_kind CHECK (kind IN ('QUESTION', 'SUGGESTION', 'COMPLAINT')),
    subject text NOT NULL CONSTRAINT support_request_subject_length CHECK (char_length(subject) BETWEEN 1 AND 120),
    state text NOT NULL CONSTRAINT support_request_state CHECK (state IN ('OPEN', 'ANSWERED', 'CLOSED')),
    opened_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    version int NOT NULL,
    CONSTRAINT support_request_changed_after CHECK (changed_at >= opened_at)
);
CREATE INDEX support_request_of ON trails.support_request (account, id DESC);
-- the inbox: who has waited longest comes first
CREATE INDEX support_request_inbox ON trails.support_request (state, changed_at, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON trails.support_request TO plaza_app;

CREATE TABLE trails.support_message (
    id uuid CONSTRAINT support_message_pk PRIMARY KEY,
    request uuid NOT NULL CONSTRAINT support_message_request_fk REFERENCES trails.support_request ON DELETE CASCADE,
    author uuid NOT NULL CONSTRAINT support_message_author_fk REFERENCES accounts.account,
    from_staff boolean NOT NULL,
    text text NOT NULL CONSTRAINT support_message_text_length CHECK (char_length(text) BETWEEN 1 AND 4000),
    sent_at timestamptz NOT NULL
);
CREATE INDEX support_message_of ON trails.support_message (request, id);
CREATE INDEX support_message_author ON trails.support_message (author);
GRANT SELECT, INSERT ON trails.support_message TO plaza_app;
