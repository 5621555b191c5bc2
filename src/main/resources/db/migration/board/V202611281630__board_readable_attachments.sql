-- Whether all of a PDF could be read is known when it is attached: what is kept of its text does not tell.
ALTER TABLE board.notice ADD COLUMN attachment_readable boolean;
UPDATE board.notice SET attachment_readable = attachment_text ~ '\S' WHERE attachment_text IS NOT NULL;
ALTER TABLE board.notice DROP CONSTRAINT notice_attachment_complete;
ALTER TABLE board.notice ADD CONSTRAINT notice_attachment_complete CHECK (
    num_nulls(attachment_name, attachment_sha256, attachment_bytes, attachment_text, attachment_readable) IN (0, 5));
