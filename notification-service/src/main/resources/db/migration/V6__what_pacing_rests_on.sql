-- Facts that pacing and suggestions rest on. The topics hold them, so they are read again: this truncates the projections
-- with their positions; the service's other replicas are stopped before.
TRUNCATE customer, touch, customer_owner, rep_directory, position;

-- Projection of reps, beside rep_directory: when a rep works. Null: as is usual.
CREATE TABLE working_hours (
    rep_id   uuid   PRIMARY KEY,
    version  bigint NOT NULL,
    -- Names such as monday.
    days     text[],
    -- As told: 09:00, 24:00.
    opens    text,
    closes   text,
    -- When an absence begins or ends next.
    turns_at timestamptz
);

CREATE INDEX working_hours_turns ON working_hours (turns_at) WHERE turns_at IS NOT NULL;

ALTER TABLE customer
    -- From customers.
    ADD COLUMN worth     bigint NOT NULL DEFAULT 0,
    ADD COLUMN stage     text,
    ADD COLUMN policy_id text,
    -- [{id, name, resting: [{kinds, from, until}]}], and the customer's own [{kinds, from, until}].
    ADD COLUMN contacts  jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN resting   jsonb NOT NULL DEFAULT '[]',
    -- From cadence.
    ADD COLUMN fades_at  timestamptz,
    ADD COLUMN long_gone boolean NOT NULL DEFAULT false;

CREATE INDEX customer_long_gone ON customer (slips_at, id) WHERE long_gone;

ALTER TABLE touch ADD COLUMN contact_ids uuid[];
