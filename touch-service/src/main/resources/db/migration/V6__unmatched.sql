-- Touches that wait for their customer: a projection of `unmatched-touches`.
CREATE TABLE unmatched (
    touch_id    uuid    PRIMARY KEY,
    -- No longer waiting. Kept for as long as its tombstone, so that an older state read again revives nothing.
    settled     boolean NOT NULL,
    settled_at  timestamptz,
    -- Of the content, to tell equal from other content.
    digest      bigint,
    -- The customer's, as in customer_reference.
    reference   text COLLATE "C",
    source      text,
    received_at timestamptz,
    key_id      text,
    sealed      bytea,
    -- The customer was found, the touch is due on the log.
    customer_id uuid
);

CREATE INDEX unmatched_by_reference ON unmatched (reference) WHERE NOT settled AND customer_id IS NULL;
CREATE INDEX unmatched_due ON unmatched (touch_id) WHERE NOT settled AND customer_id IS NOT NULL;
CREATE INDEX unmatched_newest_first ON unmatched (received_at DESC, touch_id DESC)
    WHERE NOT settled AND customer_id IS NULL;
CREATE INDEX unmatched_of_source ON unmatched (source, received_at DESC, touch_id DESC)
    WHERE NOT settled AND customer_id IS NULL;
CREATE INDEX unmatched_settled ON unmatched (settled_at) WHERE settled;
