-- Customers are named by the addresses of their contacts too, and may be merged: what was read without that is read
-- again.
TRUNCATE customer, customer_reference, rep, rep_reference, unmatched;
DELETE FROM position WHERE topic LIKE '%customers' OR topic LIKE '%reps' OR topic LIKE '%unmatched-touches';

-- Who they turned out to be; null: themselves.
ALTER TABLE customer ADD COLUMN merged_into uuid;
CREATE INDEX customer_by_merged_into ON customer (merged_into) WHERE merged_into IS NOT NULL;

-- Who a customer turned out to be in the end. Usually that is one step; states that are read before others may make more
-- of it for a moment, or even a circle, which ends at its least id wherever it is entered.
CREATE FUNCTION root_of(merged uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
    WITH RECURSIVE way (id, further, steps) AS (
        SELECT c.id, c.merged_into, 0 FROM customer c WHERE c.id = merged
        UNION ALL
        SELECT way.further, c.merged_into, way.steps + 1
        FROM way LEFT JOIN customer c ON c.id = way.further
        WHERE way.further IS NOT NULL AND way.steps < 16
    )
    SELECT id FROM way WHERE further IS NULL OR steps > 8 ORDER BY further IS NULL DESC, id LIMIT 1
$$;

-- Whose address or id it is; null: the customer's own.
ALTER TABLE customer_reference
    ADD COLUMN contact_id uuid,
    DROP CONSTRAINT customer_reference_pkey,
    ADD CONSTRAINT customer_reference_once UNIQUE NULLS NOT DISTINCT (key, customer_id, contact_id);

-- By what a waiting touch names its customer.
CREATE TABLE unmatched_reference (
    touch_id uuid             NOT NULL,
    key      text COLLATE "C" NOT NULL,
    -- The lesser counts, once it finds anybody.
    rank     int              NOT NULL,
    -- Of a touch from one to another, 'from' or 'to': whom the key names.
    side     text,
    PRIMARY KEY (touch_id, key)
);

CREATE INDEX unmatched_reference_by_key ON unmatched_reference (key);

-- How the customer was found, beside customer_id: by whose address, on which side; and who might be meant if several
-- are. Digest and customer_id outlast the waiting, so that a repeat is known.
ALTER TABLE unmatched
    DROP COLUMN reference,
    ADD COLUMN contact_id uuid,
    ADD COLUMN side text,
    ADD COLUMN candidates uuid[] NOT NULL DEFAULT '{}';
