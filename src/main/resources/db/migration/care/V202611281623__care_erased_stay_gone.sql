-- nobody is tied to a resident who was erased meanwhile
CREATE TRIGGER refuse_erased BEFORE INSERT ON care.relative FOR EACH ROW EXECUTE FUNCTION accounts.refuse_erased('account');
