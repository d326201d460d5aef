-- Of a customer who turned out to be another one: whom. They have no nudge of their own, and their touches count there.
ALTER TABLE customer ADD COLUMN merged_into uuid;

CREATE INDEX customer_by_merged_into ON customer (merged_into) WHERE merged_into IS NOT NULL;
