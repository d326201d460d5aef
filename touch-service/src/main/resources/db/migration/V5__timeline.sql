-- What the log says of each touch of each customer: a projection of `touches`. The touch comes first in the key, so that
-- the key also finds it by its id alone; usually it has one row, two after it moved to another customer.
CREATE TABLE timeline (
    touch_id         uuid    NOT NULL,
    customer_id      uuid    NOT NULL,
    -- The order of events of one row: version, then retraction over correction, then the content's digest.
    version          bigint  NOT NULL,
    retracted        boolean NOT NULL,
    digest           bigint  NOT NULL,
    -- Digest of what was first recorded, whatever was corrected since; null: not read yet.
    first_digest     bigint,
    -- The content; null when retracted.
    occurred_at      timestamptz,
    kind             text,
    source           text,
    source_id        text,
    evidence         text,
    contact_ids      uuid[],
    rep_id           uuid,
    direction        text,
    purpose          text,
    outcome          text,
    duration_seconds int,
    PRIMARY KEY (touch_id, customer_id)
);

CREATE INDEX timeline_newest_first ON timeline (customer_id, occurred_at DESC, touch_id DESC) WHERE NOT retracted;
