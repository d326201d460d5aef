-- The truth of this service.
CREATE TABLE nudge (
    id            uuid        PRIMARY KEY,
    customer_id   uuid        NOT NULL,
    reason        text        NOT NULL,
    episode       bigint      NOT NULL,
    revision      bigint      NOT NULL,
    state         text        NOT NULL,
    rep_id        uuid        NOT NULL,
    -- 0 urgent, 1 soon: as lists sort it.
    urgency       smallint    NOT NULL,
    raised_at     timestamptz NOT NULL,
    due_at        timestamptz NOT NULL,
    suggestion    text        NOT NULL,
    snoozed_until timestamptz,
    ended_at      timestamptz,
    -- Why it was dismissed or withdrawn, as a code.
    because       text
);

CREATE INDEX nudge_by_customer ON nudge (customer_id);
CREATE INDEX nudge_by_pressure ON nudge (state, urgency, due_at, id);
CREATE INDEX nudge_by_rep ON nudge (rep_id, state, urgency, due_at, id);
CREATE INDEX nudge_asleep ON nudge (snoozed_until) WHERE state = 'snoozed';

-- Projection of customers and cadence: what the decision knows of a customer. Its row is the lock under which the
-- customer's nudges are decided, and remembers that they must be decided again.
CREATE TABLE customer (
    id              uuid    PRIMARY KEY,
    -- From customers; null: not heard of.
    version         bigint,
    name            text,
    erased          boolean NOT NULL DEFAULT false,
    -- From cadence; null: nothing was told.
    revision        bigint,
    told            text,
    episode         bigint,
    slips_at        timestamptz,
    last_touch_kind text,
    undecided       boolean NOT NULL
) WITH (fillfactor = 80);

CREATE INDEX customer_undecided ON customer (id) WHERE undecided;

-- Projection of touches, for "last touched". A customer's few rows lie together, so no index by time is needed.
CREATE TABLE touch (
    customer_id uuid    NOT NULL,
    touch_id    uuid    NOT NULL,
    version     bigint  NOT NULL,
    retracted   boolean NOT NULL,
    digest      bigint  NOT NULL,
    kind        text,
    occurred_at timestamptz,
    PRIMARY KEY (customer_id, touch_id)
);

-- When a rep changes, the orphans they left are looked for.
CREATE INDEX customer_owner_by_former_owner ON customer_owner (former_owner_id) WHERE owner_id IS NULL;
