-- whoever was told of a match is led to the page where it can be answered, and not to the public one
UPDATE kernel.notification n SET link = CASE o.status WHEN 'REMOVED'
    THEN '/work/matches.html?as=' || CASE n.recipient WHEN o.farmer THEN 'farmer' ELSE 'worker' END
    ELSE '/work/?offer=' || o.id END
FROM work.offer o WHERE n.link = '/work/offers/' || o.id;
