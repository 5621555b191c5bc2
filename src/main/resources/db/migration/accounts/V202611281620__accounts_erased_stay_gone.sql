-- What a request of somebody writes that was under way when they were erased would stay for ever. Services put this before each
-- insert into what they keep of people; its argument is the column that says whose it is.
CREATE FUNCTION accounts.refuse_erased() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    whose uuid := to_jsonb(NEW) ->> TG_ARGV[0];
    erased timestamptz;
BEGIN
    -- waits, as the foreign key does, for an erasure that has yet to commit, and sees it
    SELECT erased_at INTO erased FROM accounts.account WHERE id = whose FOR KEY SHARE;
    IF erased IS NOT NULL THEN
        RAISE EXCEPTION 'Nothing is kept of who is gone'
            USING ERRCODE = 'check_violation', SCHEMA = 'accounts', CONSTRAINT = 'account_erased_stays_gone';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_erased BEFORE INSERT ON accounts.account_role FOR EACH ROW EXECUTE FUNCTION accounts.refuse_erased('account');
CREATE TRIGGER refuse_erased BEFORE INSERT ON accounts.denied_role FOR EACH ROW EXECUTE FUNCTION accounts.refuse_erased('account');
CREATE TRIGGER refuse_erased BEFORE INSERT ON accounts.contact FOR EACH ROW EXECUTE FUNCTION accounts.refuse_erased('account');
