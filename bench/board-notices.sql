-- The notices to ask for.
SELECT id FROM board.notice WHERE status = 'PUBLISHED' ORDER BY id LIMIT 1000;
