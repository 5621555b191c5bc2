-- notes: short texts that anyone leaves on the board, by form or by address
CREATE TABLE board.note (
    number bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT note_pk PRIMARY KEY,
    text text NOT NULL CONSTRAINT note_text_length CHECK (char_length(text) BETWEEN 1 AND 140),
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    hidden boolean NOT NULL DEFAULT false,
    CONSTRAINT note_expires_later CHECK (expires_at > created_at)
);

-- notes expire in the order of their making, so the smallest index there is finds them
CREATE INDEX note_expires_at ON board.note USING brin (expires_at);

GRANT SELECT, INSERT, DELETE, UPDATE (hidden) ON board.note TO plaza_app;
