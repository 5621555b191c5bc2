-- nothing is kept of who was erased while their request was under way
CREATE TRIGGER refuse_erased BEFORE INSERT ON work.worker FOR EACH ROW EXECUTE FUNCTION accounts.refuse_erased('account');
CREATE TRIGGER refuse_erased BEFORE INSERT ON work.farmer FOR EACH ROW EXECUTE FUNCTION accounts.refuse_erased('account');
CREATE TRIGGER refuse_erased BEFORE INSERT ON work.category_suggestion
    FOR EACH ROW EXECUTE FUNCTION accounts.refuse_erased('suggested_by');
