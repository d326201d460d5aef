-- How far this service has folded each partition, changed in the transaction that folds.
CREATE TABLE position (
    topic       text        NOT NULL,
    partition   int         NOT NULL,
    next_offset bigint      NOT NULL,
    -- Everything that was on the partition at this time of the service's clock has been folded; null: not known yet.
    watermark   timestamptz,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (topic, partition)
) WITH (fillfactor = 50);
