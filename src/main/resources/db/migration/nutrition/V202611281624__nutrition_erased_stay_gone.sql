-- nothing is kept of who was erased while their request was under way
CREATE TRIGGER refuse_erased BEFORE INSERT ON nutrition.body FOR EACH ROW EXECUTE FUNCTION accounts.refuse_erased('account');
CREATE TRIGGER refuse_erased BEFORE INSERT ON nutrition.measurement FOR EACH ROW EXECUTE FUNCTION accounts.refuse_erased('account');
CREATE TRIGGER refuse_erased BEFORE INSERT ON nutrition.goal FOR EACH ROW EXECUTE FUNCTION accounts.refuse_erased('account');
CREATE TRIGGER refuse_erased BEFORE INSERT ON nutrition.entry FOR EACH ROW EXECUTE FUNCTION accounts.refuse_erased('account');
CREATE TRIGGER refuse_erased BEFORE INSERT ON nutrition.workout FOR EACH ROW EXECUTE FUNCTION accounts.refuse_erased('account');
CREATE TRIGGER refuse_erased BEFORE INSERT ON nutrition.food
    FOR EACH ROW WHEN (NEW.owner IS NOT NULL) EXECUTE FUNCTION accounts.refuse_erased('owner');
