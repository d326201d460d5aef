-- Of which trace of a request something is a part, left by one thread for another. A hint and no truth: not logged, so it
-- costs no more than memory, and is empty after a crash.
CREATE UNLOGGED TABLE trace (
    -- A customer of whom there is something to tell.
    id      uuid        PRIMARY KEY,
    -- W3C Trace Context.
    parent  text        NOT NULL,
    state   text,
    -- In real time, whatever the service's clock says.
    kept_at timestamptz NOT NULL
);

CREATE INDEX trace_by_age ON trace (kept_at);
