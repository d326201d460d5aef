-- Of a customer who turned out to be another one: whom. Their touches stay theirs in the ledger and count for the root.
ALTER TABLE standing ADD COLUMN merged_into uuid;

-- Of a root: all who are merged into them, directly or through others, in order, so that whoever reads its ledger needs
-- to look no further. Null: nobody, or they are merged themselves.
ALTER TABLE standing ADD COLUMN members uuid[];

CREATE INDEX standing_by_merged_into ON standing (merged_into) WHERE merged_into IS NOT NULL;
