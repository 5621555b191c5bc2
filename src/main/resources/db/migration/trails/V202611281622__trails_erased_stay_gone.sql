-- nothing is kept of who was erased while their request was under way
CREATE TRIGGER refuse_erased BEFORE INSERT ON trails.player FOR EACH ROW EXECUTE FUNCTION accounts.refuse_erased('account');
CREATE TRIGGER refuse_erased BEFORE INSERT ON trails.support_request
    FOR EACH ROW EXECUTE FUNCTION accounts.refuse_erased('account');
