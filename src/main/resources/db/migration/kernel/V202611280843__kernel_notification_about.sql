-- A person's name is the first of the values, or none is: so that it can be taken out of what others were told.
ALTER TABLE kernel.notification ADD COLUMN about uuid;
ALTER TABLE kernel.notification ADD CONSTRAINT notification_about_is_named
    CHECK (about IS NULL OR jsonb_typeof(params -> 0) IS NOT DISTINCT FROM 'string');
CREATE INDEX notification_about ON kernel.notification (about) WHERE about IS NOT NULL;
GRANT UPDATE (params, about) ON kernel.notification TO plaza_app;
