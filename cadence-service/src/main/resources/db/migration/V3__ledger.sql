-- One narrow row a touch of a customer; of all that the log said of it, the highest by (version, retracted, digest).
-- The key begins with the customer, so a customer's touches lie together. Projection of the topic touches.
CREATE TABLE ledger (
    customer_id uuid        NOT NULL,
    touch_id    uuid        NOT NULL,
    version     bigint      NOT NULL,
    digest      bigint      NOT NULL,
    -- Null: retracted without ever having been recorded here.
    occurred_at timestamptz,
    kind_no     smallint,
    contacts    smallint,
    retracted   boolean     NOT NULL,
    PRIMARY KEY (customer_id, touch_id),
    CHECK (retracted OR (occurred_at IS NOT NULL AND kind_no IS NOT NULL))
);
