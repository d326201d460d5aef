-- Touches that somebody is changing, on any replica. A row lives as long as the change; one that a crash left counts for
-- half a minute. May be truncated.
CREATE TABLE touch_edit (
    touch_id uuid        PRIMARY KEY,
    taken_at timestamptz NOT NULL
);
