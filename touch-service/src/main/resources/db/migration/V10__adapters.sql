-- Adapters: how other systems' deliveries become touches. Owned here, not a projection: no topic brings it back.
CREATE TABLE adapter (
    id         uuid        PRIMARY KEY,
    -- Part of the source of its touches, so it never changes.
    name       text        NOT NULL UNIQUE,
    kind       text        NOT NULL,
    version    bigint      NOT NULL,
    enabled    boolean     NOT NULL,
    -- Default rep and mapping as they were given: JSON as text, because the order of members says something.
    settings   text        NOT NULL,
    -- Sealed with the service's key; null: none yet.
    key_id     text,
    secret     bytea,
    created_at timestamptz NOT NULL,
    -- Why a delivery was last not let in, so that whoever sets it up on the other side finds out.
    refused_at      timestamptz,
    refused_because text
);

-- What came and was let in, for 30 days: to be looked at, and worked again.
CREATE TABLE adapter_delivery (
    id          uuid        PRIMARY KEY,
    adapter_id  uuid        NOT NULL REFERENCES adapter ON DELETE CASCADE,
    at          timestamptz NOT NULL,
    key_id      text        NOT NULL,
    sealed      bytea       NOT NULL,
    -- All that it says is on the log, or never will be; null: not yet.
    finished_at timestamptz,
    tried_at    timestamptz NOT NULL,
    -- What became of each of its items: ids and reasons, nothing personal.
    outcomes    text
);

CREATE INDEX adapter_delivery_newest_first ON adapter_delivery (adapter_id, at DESC, id DESC);
CREATE INDEX adapter_delivery_unfinished ON adapter_delivery (tried_at) WHERE finished_at IS NULL;
CREATE INDEX adapter_delivery_old ON adapter_delivery (at);

-- Whose touches a delivery speaks of, so that it goes when their customer is erased.
CREATE TABLE adapter_delivery_touch (
    touch_id    uuid NOT NULL,
    delivery_id uuid NOT NULL REFERENCES adapter_delivery ON DELETE CASCADE,
    PRIMARY KEY (touch_id, delivery_id)
);

CREATE INDEX adapter_delivery_touch_of_delivery ON adapter_delivery_touch (delivery_id);

-- All that is known of one item of a source's.
CREATE TABLE adapter_item (
    adapter_id uuid             NOT NULL REFERENCES adapter ON DELETE CASCADE,
    item       text COLLATE "C" NOT NULL,
    touch_id   uuid             NOT NULL,
    -- The facts, sealed with the service's key; null: only just made.
    key_id     text,
    sealed     bytea,
    -- What was last concluded of it, and since when; null: never that it is a touch.
    conclusion text,
    version    bigint,
    changed_at timestamptz      NOT NULL,
    PRIMARY KEY (adapter_id, item)
);

CREATE INDEX adapter_item_by_touch ON adapter_item (touch_id);
CREATE INDEX adapter_item_old ON adapter_item (changed_at);

-- Erased customers whose deliveries and items are removed: at once, and twice again for what was on its way.
CREATE TABLE adapter_erasure (
    customer_id uuid PRIMARY KEY,
    rounds      int  NOT NULL,
    -- When it is looked for them again; null: never.
    again_at    timestamptz
);

CREATE INDEX customer_erased ON customer (id) WHERE erased;
