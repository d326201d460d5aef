-- Of a retraction that waits, the last record on the topic is not the one that holds, but compaction keeps the last: to be
-- sent again. Read again, so that nothing is guessed of what was settled before.
TRUNCATE waiting_retraction, unmatched, unmatched_reference;
DELETE FROM position WHERE topic LIKE '%unmatched-touches';

ALTER TABLE waiting_retraction ADD COLUMN again boolean NOT NULL DEFAULT false;

CREATE INDEX waiting_retraction_again ON waiting_retraction (touch_id) WHERE again;
