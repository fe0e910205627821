#!/bin/bash
# Runs once, when the database volume is empty. The application works as a role of its own that owns nothing: the
# owner's migrations give it its rights, and none to change or remove what is in the log.
set -euo pipefail
psql --no-psqlrc --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" \
  --set=password="$DATABASE_APP_PASSWORD" <<'SQL'
CREATE ROLE orders_app LOGIN PASSWORD :'password';
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
SQL
