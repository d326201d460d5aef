-- What happened to a touch: its content and its retraction are two registers, each with who told it last. Read again from
-- the log.
TRUNCATE timeline, unmatched, unmatched_reference;
DELETE FROM position WHERE topic LIKE '%touches';

DROP INDEX timeline_newest_first;
ALTER TABLE timeline
    DROP COLUMN retracted,
    -- Of the content; -1: only a retraction is known.
    ALTER COLUMN version SET DEFAULT -1,
    ADD COLUMN changed_by text,
    -- Of the first content that is known.
    ADD COLUMN first_version bigint,
    ADD COLUMN retracted_version bigint,
    ADD COLUMN retraction_digest bigint,
    ADD COLUMN retraction_reason text,
    ADD COLUMN retracted_by text,
    -- A retraction beats a correction of the same version.
    ADD COLUMN retracted boolean NOT NULL
        GENERATED ALWAYS AS (retracted_version IS NOT NULL AND retracted_version >= version) STORED;

CREATE INDEX timeline_newest_first ON timeline (customer_id, occurred_at DESC, touch_id DESC);

-- Touches that stand under two customers: all but one will be retracted.
CREATE TABLE doubled_touch (
    touch_id uuid PRIMARY KEY
);

-- Retractions that came before their touches.
CREATE TABLE waiting_retraction (
    touch_id     uuid        PRIMARY KEY,
    version      bigint      NOT NULL,
    reason       text,
    retracted_by text        NOT NULL,
    since        timestamptz NOT NULL,
    -- The touch shows, the retraction is due on the log.
    due          boolean     NOT NULL
);

CREATE INDEX waiting_retraction_due ON waiting_retraction (touch_id) WHERE due;

-- Which state of a touch waits: 0 as first recorded, else since when it is so, in milliseconds.
ALTER TABLE unmatched ADD COLUMN version bigint NOT NULL DEFAULT 0;
