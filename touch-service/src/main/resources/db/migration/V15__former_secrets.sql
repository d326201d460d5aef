-- A secret that was replaced lets deliveries in for a while longer, so that both sides need not change at the same moment.
ALTER TABLE adapter
    ADD COLUMN former_key_id text,
    ADD COLUMN former_secret bytea,
    ADD COLUMN former_until  timestamptz;
