-- One row a customer. A row may come before its customer: touches that are folded first need something to lock. Then it
-- has a vector and neither facts nor deadlines. Projection of the topics customers and touches.
CREATE TABLE standing (
    customer_id      uuid     PRIMARY KEY,
    -- Facts: the customer's state of this version; -1: never heard of. Null: not known, or erased.
    version          bigint   NOT NULL DEFAULT -1,
    segment          text,
    stage            text,
    since            timestamptz,
    created_at       timestamptz,
    yearly_sales     numeric,
    time_zone        text,
    owner_id         uuid,
    policy_exception text,
    -- Reading: epoch milliseconds by the kind's number, and the next touch that is planned.
    last_at          bigint[] NOT NULL DEFAULT '{}',
    planned_at       timestamptz,
    -- Derived from all that; null: not known.
    policy_id        text,
    appears_at       timestamptz,
    fades_at         timestamptz,
    slips_at         timestamptz,
    -- The next thing that time alone will change; null: nothing.
    next_at          timestamptz
);

CREATE INDEX standing_due ON standing (next_at, customer_id) WHERE next_at IS NOT NULL;
CREATE INDEX standing_by_slip ON standing (slips_at, customer_id) WHERE slips_at IS NOT NULL;
CREATE INDEX standing_by_owner ON standing (owner_id, slips_at, customer_id) WHERE slips_at IS NOT NULL;

-- The last thing that was said of a customer. The truth of this service: nothing can compute it again. Changed under the
-- lock of the customer's standing.
CREATE TABLE told (
    customer_id uuid        PRIMARY KEY,
    word        text        NOT NULL,
    at          timestamptz NOT NULL,
    revision    bigint      NOT NULL,
    episode     bigint      NOT NULL
);
