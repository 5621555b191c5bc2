-- Whether a notice is corrected by another is found without reading them all, as when a draft goes.
CREATE INDEX notice_corrects ON board.notice (corrects) WHERE corrects IS NOT NULL;
CREATE INDEX notice_corrected_by ON board.notice (corrected_by) WHERE corrected_by IS NOT NULL;
