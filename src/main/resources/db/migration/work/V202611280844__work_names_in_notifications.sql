-- whose name is in what people were told so far; a name that nobody concerned has any more goes
CREATE TEMPORARY TABLE named ON COMMIT DROP AS
SELECT n.id, CASE WHEN n.recipient <> o.farmer THEN o.farmer ELSE (
    SELECT i.worker FROM work.interest i JOIN accounts.account w ON w.id = i.worker
    WHERE i.offer = o.id AND w.display_name = n.params ->> 0 ORDER BY i.id DESC LIMIT 1) END AS about
FROM kernel.notification n JOIN work.offer o ON n.link = '/work/offers/' || o.id
WHERE n.kind IN ('work.applied', 'work.proposed', 'work.application-accepted', 'work.proposal-accepted',
    'work.application-rejected', 'work.proposal-rejected', 'work.application-withdrawn', 'work.proposal-withdrawn',
    'work.ended-hired-elsewhere', 'work.hire-cancelled', 'work.worker-gone', 'work.rated');

UPDATE kernel.notification n SET about = named.about FROM named
JOIN accounts.account a ON a.id = named.about AND a.erased_at IS NULL WHERE n.id = named.id;

UPDATE kernel.notification n SET params = jsonb_set(n.params, '{0}', '"–"') FROM named
WHERE n.id = named.id AND n.about IS NULL;

-- whoever erased the account left the phone number in the offers
UPDATE work.offer o SET description = '', version = o.version + 1 FROM accounts.account a
WHERE a.id = o.farmer AND a.erased_at IS NOT NULL AND o.description <> '';
