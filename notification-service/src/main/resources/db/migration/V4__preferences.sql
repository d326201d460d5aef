-- How a rep wants to be nudged. The truth of this service; no row: everything as by default.
CREATE TABLE preference (
    rep_id       uuid   PRIMARY KEY,
    -- One up for each change; the ETag.
    version      bigint NOT NULL,
    -- Recency nudges a day at most; null: as by default.
    daily_nudges int,
    -- Of texts, such as de; null: as their browser says.
    locale       text
);
