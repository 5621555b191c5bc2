-- Right first answers that nobody has given: the player's number, the question, and the key of its right option, which is
-- an HMAC of the game's secret.
CREATE FUNCTION pg_temp.id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
RETURN ('0199' || kind || '-' || lpad(to_hex(n >> 16), 4, '0') || '-7000-8000-' || substr(md5(n::text), 1, 12))::uuid;
CREATE FUNCTION pg_temp.pad(key bytea, with_byte int) RETURNS bytea LANGUAGE sql IMMUTABLE
RETURN (SELECT string_agg(set_byte('\x00'::bytea, 0, (CASE WHEN i < octet_length(key) THEN get_byte(key, i) ELSE 0 END) # with_byte),
    ''::bytea ORDER BY i) FROM generate_series(0, 63) AS i);
WITH pads AS MATERIALIZED (SELECT pg_temp.pad(bytes, 54) AS inner_pad, pg_temp.pad(bytes, 92) AS outer_pad FROM trails.secret)
SELECT n, question, translate(encode(substring(sha256(outer_pad || sha256(inner_pad || convert_to(E'key\n', 'UTF8')
        || uuid_send(pg_temp.id('00ba', n)) || uuid_send(question) || convert_to(E'Sí\nYes', 'UTF8'))) FROM 1 FOR 9), 'base64'), '+/', '-_')
FROM generate_series(20, 23) AS k, generate_series(1, 10000) AS n, pads,
    LATERAL (SELECT pg_temp.id('00be', (n * 7 + k * 13) % 400) AS question) AS asked
ORDER BY k, md5(n::text);
