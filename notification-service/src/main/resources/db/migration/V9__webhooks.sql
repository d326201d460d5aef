-- Where news is delivered by HTTP: what people and systems subscribed, and people's chats. The truth of this service.
CREATE TABLE webhook (
    id               uuid        PRIMARY KEY,
    -- One up for each change by its owner; the ETag.
    version          bigint      NOT NULL,
    -- standard: by the Standard Webhooks specification; slack, mattermost, teams: a person's chat.
    form             text        NOT NULL,
    name             text,
    -- Whose it is; both null: an administrator's. Only a person's is limited to what concerns them.
    client_id        text,
    rep_id           uuid,
    event_types      text[]      NOT NULL,
    -- Url and secrets.
    sealed           bytea       NOT NULL,
    key_id           text        NOT NULL,
    -- What became so before it is not owed.
    since            timestamptz NOT NULL,
    created_at       timestamptz NOT NULL,
    -- Null: it is delivered to.
    disabled_at      timestamptz,
    disabled_because text,
    last_success_at  timestamptz,
    -- The first failure after the last success.
    failing_since    timestamptz,
    last_failure     text
);

CREATE UNIQUE INDEX webhook_of_chat ON webhook (rep_id) WHERE form <> 'standard';
CREATE INDEX webhook_by_rep ON webhook (rep_id) WHERE rep_id IS NOT NULL;

-- News that somebody subscribed to, once for all of them. Ids only, nothing personal.
CREATE TABLE webhook_event (
    id          uuid        PRIMARY KEY,
    type        text        NOT NULL,
    customer_id uuid,
    nudge_id    uuid,
    at          timestamptz NOT NULL,
    payload     text        NOT NULL
);

CREATE INDEX webhook_event_by_age ON webhook_event (at);
CREATE INDEX webhook_event_by_customer ON webhook_event (customer_id);

CREATE TABLE webhook_delivery (
    webhook_id uuid        NOT NULL REFERENCES webhook ON DELETE CASCADE,
    event_id   uuid        NOT NULL REFERENCES webhook_event ON DELETE CASCADE,
    -- owed, delivered, given_up, skipped
    state      text        NOT NULL,
    -- Failed attempts since it was owed, or owed again.
    failures   int         NOT NULL,
    -- When to try next; while somebody tries, when that is given up for lost. Null unless it is owed.
    next_at    timestamptz,
    created_at timestamptz NOT NULL,
    -- One entry for each attempt.
    log        jsonb       NOT NULL,
    PRIMARY KEY (webhook_id, event_id)
);

CREATE INDEX webhook_delivery_due ON webhook_delivery (webhook_id, next_at) WHERE next_at IS NOT NULL;
CREATE INDEX webhook_delivery_newest ON webhook_delivery (webhook_id, created_at, event_id);
CREATE INDEX webhook_delivery_by_event ON webhook_delivery (event_id);

-- What was last said of each nudge that waits for somebody: the next change is news against it.
CREATE TABLE nudge_said (
    nudge_id uuid     PRIMARY KEY,
    rep_id   uuid     NOT NULL,
    urgency  smallint NOT NULL,
    asleep   boolean  NOT NULL
);

INSERT INTO nudge_said SELECT id, rep_id, urgency, state = 'snoozed' FROM nudge WHERE state IN ('open', 'snoozed');

-- Whose news is removed.
CREATE INDEX customer_erased ON customer (id) WHERE erased;
