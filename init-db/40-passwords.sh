#!/bin/sh
# Runs once in a new database container: gives the two roles their passwords, from the environment or from files.
set -eu

password_of() {
    eval "value=\${$1:-}" && eval "file=\${$1_FILE:-}"
    [ -z "$file" ] || value=$(cat "$file")
    [ -n "$value" ] || { echo "init-db: $1 or $1_FILE must be set" >&2; exit 1; }
    printf %s "$value"
}

owner=$(password_of PLAZA_OWNER_PASSWORD)
app=$(password_of PLAZA_APP_PASSWORD)
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" -v owner="$owner" -v app="$app" <<'SQL'
ALTER ROLE plaza_owner PASSWORD :'owner';
ALTER ROLE plaza_app PASSWORD :'app';
SQL
