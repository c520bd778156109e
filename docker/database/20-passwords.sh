#!/bin/sh
# The passwords of the roles, from the secrets of the container; they never stand on a command line.
set -eu
for role in krisesenter_owner krisesenter krisesenter_checker; do
  printf "alter role %s password '%s';\n" "$role" "$(sed "s/'/''/g" "/run/secrets/$role-password")"
done | psql --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB"
