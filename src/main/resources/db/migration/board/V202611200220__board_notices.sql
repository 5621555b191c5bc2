-- official notices: a draft may change, a published notice never does, whoever tries
CREATE TEXT SEARCH CONFIGURATION board.spanish (COPY = pg_catalog.spanish);
ALTER TEXT SEARCH CONFIGURATION board.spanish
    ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.spanish_stem;
CREATE TEXT SEARCH CONFIGURATION board.english (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION board.english
    ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.english_stem;

CREATE TABLE board.notice (
    id uuid CONSTRAINT notice_pk PRIMARY KEY,
    version int NOT NULL,
    status text NOT NULL CONSTRAINT notice_status
        CHECK (status IN ('DRAFT', 'PUBLISHED', 'EXPIRED', 'WITHDRAWN')),
    title text NOT NULL CONSTRAINT notice_title_length CHECK (char_length(title) BETWEEN 1 AND 200),
    body text NOT NULL CONSTRAINT notice_body_length CHECK (char_length(body) <= 400000),
    plain text NOT NULL,
    summary text NOT NULL CONSTRAINT notice_summary_length CHECK (char_length(summary) <= 200),
    category text NOT NULL CONSTRAINT notice_category_fk REFERENCES board.category,
    period_days int NOT NULL CONSTRAINT notice_period_days CHECK (period_days BETWEEN 1 AND 730),
    period_kind text NOT NULL CONSTRAINT notice_period_kind CHECK (period_kind IN ('CALENDAR', 'WORKING')),
    attachment_name text,
    attachment_sha256 bytea CONSTRAINT notice_attachment_sha256 CHECK (length(attachment_sha256) = 32),
    attachment_bytes int,
    attachment_text text,
    corrects uuid CONSTRAINT notice_corrects_fk REFERENCES board.notice,
    corrected_by uuid CONSTRAINT notice_corrected_by_fk REFERENCES board.notice,
    created_at timestamptz NOT NULL,
    created_by uuid,
    published_at timestamptz,
    first_day date,
    last_day date,
    sha256 bytea CONSTRAINT notice_sha256 CHECK (length(sha256) = 32),
    log_entry uuid,
    withdrawn_at timestamptz,
    withdrawn_reason text,
    search tsvector NOT NULL GENERATED ALWAYS AS (
        setweight(to_tsvector('board.spanish', title), 'A') || setweight(to_tsvector('board.english', title), 'A')
        || CASE WHEN status = 'WITHDRAWN' THEN ''::tsvector ELSE
            setweight(to_tsvector('board.spanish', plain), 'B') || setweight(to_tsvector('board.english', plain), 'B')
            || setweight(to_tsvector('board.spanish', coalesce(attachment_text, '')), 'D')
        END) STORED,
    CONSTRAINT notice_attachment_complete
        CHECK (num_nulls(attachment_name, attachment_sha256, attachment_bytes, attachment_text) IN (0, 4)),
    CONSTRAINT notice_published_complete
        CHECK (num_nulls(published_at, first_day, last_day, sha256, log_entry) = CASE status WHEN 'DRAFT' THEN 5 ELSE 0 END),
    CONSTRAINT notice_withdrawn_complete
        CHECK (num_nulls(withdrawn_at, withdrawn_reason) = CASE status WHEN 'WITHDRAWN' THEN 0 ELSE 2 END),
    CONSTRAINT notice_corrects_another CHECK (corrects <> id)
);

CREATE UNIQUE INDEX notice_corrected_once ON board.notice (corrects) WHERE status <> 'DRAFT';
CREATE INDEX notice_in_force ON board.notice (published_at DESC, id DESC) WHERE status = 'PUBLISHED';
CREATE INDEX notice_in_force_of_category ON board.notice (category, published_at DESC, id DESC)
    WHERE status = 'PUBLISHED';
CREATE INDEX notice_ever ON board.notice (published_at DESC, id DESC) WHERE status <> 'DRAFT';
CREATE INDEX notice_ever_of_category ON board.notice (category, published_at DESC, id DESC) WHERE status <> 'DRAFT';
CREATE INDEX notice_draft ON board.notice (id DESC) WHERE status = 'DRAFT';
CREATE INDEX notice_to_expire ON board.notice (last_day) WHERE status = 'PUBLISHED';
CREATE INDEX notice_author ON board.notice (created_by, id);
CREATE INDEX notice_search ON board.notice USING gin (search);

-- apart from the notice, so that reading one does not touch it
CREATE TABLE board.attachment (
    notice uuid CONSTRAINT attachment_pk PRIMARY KEY
        CONSTRAINT attachment_notice_fk REFERENCES board.notice ON DELETE CASCADE,
    content bytea NOT NULL CONSTRAINT attachment_size CHECK (length(content) BETWEEN 1 AND 10485760)
);
ALTER TABLE board.attachment ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE FUNCTION board.notice_keeps_its_word() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF OLD.status <> 'DRAFT' AND (TG_OP = 'DELETE'
        OR NEW.status = 'DRAFT'
        OR OLD.status <> 'PUBLISHED' AND NEW.status = 'PUBLISHED'
        OR OLD.status = 'WITHDRAWN' AND NEW.status <> 'WITHDRAWN'
        OR OLD.corrected_by IS NOT NULL AND NEW.corrected_by IS DISTINCT FROM OLD.corrected_by
        OR ROW(NEW.id, NEW.title, NEW.body, NEW.plain, NEW.summary, NEW.category, NEW.period_days, NEW.period_kind,
               NEW.attachment_name, NEW.attachment_sha256, NEW.attachment_bytes, NEW.attachment_text, NEW.corrects,
               NEW.published_at, NEW.first_day, NEW.last_day, NEW.sha256, NEW.log_entry)
            IS DISTINCT FROM
           ROW(OLD.id, OLD.title, OLD.body, OLD.plain, OLD.summary, OLD.category, OLD.period_days, OLD.period_kind,
               OLD.attachment_name, OLD.attachment_sha256, OLD.attachment_bytes, OLD.attachment_text, OLD.corrects,
               OLD.published_at, OLD.first_day, OLD.last_day, OLD.sha256, OLD.log_entry)) THEN
        RAISE EXCEPTION 'a published notice never changes'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'notice_published_stays';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER notice_keeps_its_word BEFORE UPDATE OR DELETE ON board.notice
    FOR EACH ROW EXECUTE FUNCTION board.notice_keeps_its_word();

CREATE FUNCTION board.attachment_keeps_its_word() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM board.notice WHERE status <> 'DRAFT'
            AND (TG_OP <> 'INSERT' AND id = OLD.notice OR TG_OP <> 'DELETE' AND id = NEW.notice)
            FOR SHARE) THEN
        RAISE EXCEPTION 'the attachment of a published notice never changes'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'notice_published_stays';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER attachment_keeps_its_word BEFORE INSERT OR UPDATE OR DELETE ON board.attachment
    FOR EACH ROW EXECUTE FUNCTION board.attachment_keeps_its_word();

GRANT SELECT, INSERT, UPDATE, DELETE ON board.notice, board.attachment TO plaza_app;
