#!/usr/bin/env bash
# Run once by the image of PostgreSQL when its volume is empty: a database and an owner for each who needs one.
set -euo pipefail
for owner in customer touch cadence notification issuer; do
  psql -v ON_ERROR_STOP=1 -v owner="$owner" -v password="$POSTGRES_PASSWORD" -U postgres <<'SQL'
CREATE ROLE :"owner" LOGIN PASSWORD :'password';
CREATE DATABASE :"owner" OWNER :"owner";
SQL
done
