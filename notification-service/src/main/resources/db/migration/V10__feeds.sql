-- The address of a rep's calendar feed, as a digest of its secret. The truth of this service.
CREATE TABLE feed (
    rep_id        uuid        PRIMARY KEY,
    secret_digest bytea       NOT NULL UNIQUE,
    created_at    timestamptz NOT NULL
);
