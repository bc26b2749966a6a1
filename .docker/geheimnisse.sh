#!/usr/bin/env bash
# Makes the database addresses with their passwords that docker-compose.yml mounts as secrets; once, and never again.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=.daten/geheimnisse
umask 077
mkdir -p "$folder"

address() { # office, user, database
  local file="$folder/$1_$2"
  [ -e "$file" ] && return
  echo "mysql://$2:$(head -c 24 /dev/urandom | base64 | tr '+/' '-_')@$1-db:3306/$3" > "$file"
  chmod 444 "$file" # the server's own user reads it too; nobody else enters the folder
}

for mapping in subgraphs/*/quelle.yaml; do
  office="$(basename "$(dirname "$mapping")")"
  address "$office" saat fachverfahren
  address "$office" quelle fachverfahren
  address "$office" abgabe abgabe
done
