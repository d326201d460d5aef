-- What the issuer gave for a refresh token, sealed, for the seconds in which other windows of the same browser come with the
-- same token to other replicas. Known by its digest. May be truncated.
CREATE TABLE renewal (
    token_digest bytea       PRIMARY KEY,
    asked_at     timestamptz NOT NULL,
    answer       text
);
