-- Who is blocked or gone gets no token, also one that was being opened at that moment.
CREATE OR REPLACE FUNCTION accounts.refuse_token_before_own_password() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    owner record;
BEGIN
    -- waits for a change that has yet to commit, and sees it
    SELECT one_time_until, blocked_at, erased_at INTO owner FROM accounts.account WHERE id = NEW.account FOR SHARE;
    IF owner.one_time_until IS NOT NULL THEN
        RAISE EXCEPTION 'A one-time password opens nothing'
            USING ERRCODE = 'check_violation', SCHEMA = 'accounts', CONSTRAINT = 'token_needs_own_password';
    END IF;
    IF owner.blocked_at IS NOT NULL OR owner.erased_at IS NOT NULL THEN
        RAISE EXCEPTION 'Who is blocked or gone gets no token'
            USING ERRCODE = 'check_violation', SCHEMA = 'accounts', CONSTRAINT = 'token_needs_open_account';
    END IF;
    RETURN NEW;
END
$$;
