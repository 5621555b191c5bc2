-- nothing is kept of who was erased while their request was under way
CREATE TRIGGER refuse_erased BEFORE INSERT ON board.notice FOR EACH ROW EXECUTE FUNCTION accounts.refuse_erased('created_by');
