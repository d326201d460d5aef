-- Substrings of names, addresses and numbers are found by their trigrams.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- One row a customer, contacts in it: it is read, told and erased whole.
CREATE TABLE customer (
    id              uuid        PRIMARY KEY,
    version         bigint      NOT NULL,
    name            text        NOT NULL,
    segment         text        NOT NULL,
    stage           text        NOT NULL,
    since           timestamptz,
    created_at      timestamptz NOT NULL,
    yearly_sales    numeric,
    time_zone       text,
    owner_id        uuid,
    former_owner_id uuid,
    policy_id       text,
    -- {"externalIds": {system: id}, "contacts": [...]}
    details         jsonb       NOT NULL,
    -- What a search looks at, in lower case: names and e-mail addresses, one a line, and phone numbers as digits.
    found_by        text        NOT NULL
);

CREATE INDEX customer_by_age ON customer (created_at DESC, id DESC);
CREATE INDEX customer_by_owner ON customer (owner_id);
CREATE INDEX customer_by_search ON customer USING gin (found_by gin_trgm_ops);

-- An id of another system belongs to one customer. The same ids stand in customer.details, to be read and told.
CREATE TABLE customer_external_id (
    system      text NOT NULL,
    external_id text NOT NULL,
    customer_id uuid NOT NULL REFERENCES customer ON DELETE CASCADE,
    PRIMARY KEY (system, external_id)
);

CREATE INDEX customer_external_id_by_customer ON customer_external_id (customer_id);

-- All that is left of the erased: enough to tell it again, so that no older state revives them.
CREATE TABLE erased_customer (
    id        uuid        PRIMARY KEY,
    version   bigint      NOT NULL,
    erased_at timestamptz NOT NULL
);

CREATE TABLE rep (
    id           uuid   PRIMARY KEY,
    version      bigint NOT NULL,
    name         text   NOT NULL,
    email        text   NOT NULL,
    -- The address as it is compared: in lower case, whatever the locale of the database.
    email_key    text   NOT NULL,
    phone        text,
    time_zone    text   NOT NULL,
    manager_id   uuid   REFERENCES rep,
    issuer       text,
    subject      text,
    external_ids jsonb  NOT NULL,
    departed_at  timestamptz,
    absent_from  timestamptz,
    absent_until timestamptz,
    stand_in_id  uuid   REFERENCES rep
);

-- What the departed leave is free again.
CREATE UNIQUE INDEX rep_by_email ON rep (email_key) WHERE departed_at IS NULL;
CREATE UNIQUE INDEX rep_by_login ON rep (issuer, subject) WHERE departed_at IS NULL;
CREATE INDEX rep_by_manager ON rep (manager_id);
CREATE INDEX rep_by_stand_in ON rep (stand_in_id) WHERE stand_in_id IS NOT NULL;

ALTER TABLE customer ADD FOREIGN KEY (owner_id) REFERENCES rep, ADD FOREIGN KEY (former_owner_id) REFERENCES rep;

-- Who may see: the relations that other services project from the topics are views over the truth here.
CREATE VIEW rep_directory AS
    SELECT id, version, name, email, time_zone, manager_id, issuer, subject,
           departed_at, absent_from, absent_until, stand_in_id
    FROM rep;

CREATE VIEW customer_owner AS
    SELECT id AS customer_id, version, owner_id, former_owner_id, false AS erased FROM customer
    UNION ALL
    SELECT id, version, NULL, NULL, true FROM erased_customer;

-- When each topic was last kept moving, whichever replica did it.
CREATE TABLE heartbeat (
    topic text        PRIMARY KEY,
    at    timestamptz NOT NULL
);
