# Read by the image's entrypoint when the database is created (not executable on purpose: then it knows docker_process_sql).
password() { sed -E 's#^mysql://[^:]+:([^@]+)@.*$#\1#' "/run/secrets/$1"; }

docker_process_sql --database=mysql <<SQL
CREATE DATABASE fachverfahren CHARACTER SET utf8mb4;
CREATE DATABASE abgabe CHARACTER SET utf8mb4;

-- Fills the Fachverfahren with invented people; a real one has no such user.
CREATE USER 'saat'@'%' IDENTIFIED BY '$(password saat)';
GRANT ALL PRIVILEGES ON fachverfahren.* TO 'saat'@'%';

-- Reads the Fachverfahren and can do nothing else.
CREATE USER 'quelle'@'%' IDENTIFIED BY '$(password quelle)';
GRANT SELECT ON fachverfahren.* TO 'quelle'@'%';

-- The office's own store: links, locks, releases, journal.
CREATE USER 'abgabe'@'%' IDENTIFIED BY '$(password abgabe)';
GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, INDEX, REFERENCES ON abgabe.* TO 'abgabe'@'%';
SQL
