-- Keeps what a person is told, so that they find it whenever they come: kind and values, the sentence is made on reading.
CREATE TABLE kernel.notification (
    id uuid CONSTRAINT notification_pk PRIMARY KEY,
    recipient uuid NOT NULL,
    kind text NOT NULL CONSTRAINT notification_kind_form CHECK (kind ~ '^[a-z]+\.[a-z]+(-[a-z]+)*$'),
    params jsonb NOT NULL CONSTRAINT notification_params_list CHECK (jsonb_typeof(params) = 'array'),
    link text NOT NULL CONSTRAINT notification_link_is_ours CHECK (link ~ '^/([^/\\]|$)' AND char_length(link) <= 300),
    created_at timestamptz NOT NULL,
    read_at timestamptz
);
CREATE INDEX notification_of_recipient ON kernel.notification (recipient, id DESC);
CREATE INDEX notification_unread ON kernel.notification (recipient, id DESC) WHERE read_at IS NULL;
CREATE INDEX notification_read_at ON kernel.notification (read_at) WHERE read_at IS NOT NULL;
GRANT SELECT, INSERT, DELETE, UPDATE (read_at) ON kernel.notification TO plaza_app;
