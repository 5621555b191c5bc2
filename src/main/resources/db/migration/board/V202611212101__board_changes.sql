-- Tells the servers when anything that public answers about notices are made of has changed; ALWAYS: replication too.
CREATE TRIGGER notice_told AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON board.notice
    FOR EACH STATEMENT EXECUTE FUNCTION kernel.tell_change('board.notices');
ALTER TABLE board.notice ENABLE ALWAYS TRIGGER notice_told;
CREATE TRIGGER category_told AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON board.category
    FOR EACH STATEMENT EXECUTE FUNCTION kernel.tell_change('board.notices');
ALTER TABLE board.category ENABLE ALWAYS TRIGGER category_told;
