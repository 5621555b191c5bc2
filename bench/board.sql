-- A board in use: 1,000 notices in force and 10,000 notes.
INSERT INTO board.notice (id, version, status, title, body, plain, summary, category, period_days, period_kind,
    created_at, published_at, first_day, last_day, sha256, log_entry)
SELECT uuidv7(), 1, 'PUBLISHED', 'Aprobación inicial del expediente ' || n,
    '<p>' || repeat('El Pleno acuerda exponer al público el expediente. ', 20) || '</p>',
    repeat('El Pleno acuerda exponer al público el expediente. ', 20),
    'El Pleno acuerda exponer al público el expediente ' || n || ' por el plazo que marca la ley.',
    (SELECT slug FROM board.category ORDER BY slug OFFSET n % 7 LIMIT 1), 30, 'CALENDAR',
    now() - n * interval '1 minute', now() - n * interval '1 minute', current_date, current_date + 29,
    sha256(convert_to(n::text, 'UTF8')), uuidv7()
FROM generate_series(1, 1000) AS n;

INSERT INTO board.note (text, created_at, expires_at)
SELECT 'Nota de un vecino, la número ' || n, now() - n * interval '1 second', now() + interval '30 days'
FROM generate_series(1, 10000) AS n;

-- somebody who is signed in: by a token that is b and zeros
INSERT INTO accounts.account (id, user_name, display_name, password_hash, created_at, version)
VALUES (uuidv7(), 'bench-reader', 'Reader', '-', now(), 0);
INSERT INTO accounts.token (id, hash, account, kind, name, created_at, last_seen_at, expires_at)
SELECT uuidv7(), sha256(('b' || repeat('0', 42))::bytea), id, 'API', 'bench', now(), now(), now() + interval '1 day'
FROM accounts.account WHERE user_name = 'bench-reader';
