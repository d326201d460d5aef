-- The end of a waiting says what it ends: what was told anew since waits on, in whatever order both are read. Read again,
-- so that nothing is guessed of what was settled before.
TRUNCATE unmatched, unmatched_reference, waiting_retraction;
DELETE FROM position WHERE topic LIKE '%unmatched-touches';

ALTER TABLE unmatched
    DROP COLUMN settled,
    ADD COLUMN settled_version bigint NOT NULL DEFAULT 0,
    ADD COLUMN settled boolean GENERATED ALWAYS AS (settled_version > version) STORED,
    -- The last record on the topic is not the one that holds, but compaction keeps the last: to be sent again.
    ADD COLUMN again boolean NOT NULL DEFAULT false;

CREATE INDEX unmatched_due ON unmatched (touch_id) WHERE NOT settled AND customer_id IS NOT NULL;
CREATE INDEX unmatched_newest_first ON unmatched (received_at DESC, touch_id DESC)
    WHERE NOT settled AND customer_id IS NULL;
CREATE INDEX unmatched_of_source ON unmatched (source, received_at DESC, touch_id DESC)
    WHERE NOT settled AND customer_id IS NULL;
CREATE INDEX unmatched_settled ON unmatched (settled_at) WHERE settled;
CREATE INDEX unmatched_again ON unmatched (touch_id) WHERE again;
