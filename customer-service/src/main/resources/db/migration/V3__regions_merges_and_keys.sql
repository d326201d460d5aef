ALTER TABLE customer
    ADD COLUMN region           text,
    -- Who they turned out to be. Deferred: a customer and all who are merged into them are erased together.
    ADD COLUMN merged_into      uuid REFERENCES customer DEFERRABLE INITIALLY DEFERRED,
    -- What seals the notes of their touches, itself sealed: base64, and which key opens it.
    ADD COLUMN sealing_key      text,
    ADD COLUMN sealing_key_from text,
    ADD CHECK (merged_into <> id),
    ADD CHECK ((sealing_key IS NULL) = (sealing_key_from IS NULL));

CREATE INDEX customer_by_merge ON customer (merged_into) WHERE merged_into IS NOT NULL;

-- Those from before there were keys: a queue that runs empty.
CREATE INDEX customer_without_key ON customer (id) WHERE sealing_key IS NULL;
