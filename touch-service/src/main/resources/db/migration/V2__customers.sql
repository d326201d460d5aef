-- Which customers are known: a projection of `customers`. A row that is erased keeps its version, so that an older state
-- read again revives nothing.
CREATE TABLE customer (
    id          uuid    PRIMARY KEY,
    version     bigint  NOT NULL,
    erased      boolean NOT NULL,
    contact_ids uuid[]  NOT NULL
);

-- By what a touch may name its customer. Two customers may have the same reference for a moment, while it moves.
CREATE TABLE customer_reference (
    key         text COLLATE "C" NOT NULL,
    customer_id uuid             NOT NULL,
    PRIMARY KEY (key, customer_id)
);

CREATE INDEX customer_reference_by_customer ON customer_reference (customer_id);
