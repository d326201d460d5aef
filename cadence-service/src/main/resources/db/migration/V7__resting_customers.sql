-- When the customer is not to be touched at all: when a rest begins, when it ends, when the next one begins, and so on,
-- each later than the one before. At a time by which an odd number of them has passed the customer rests, so
-- width_bucket(t, rest_bounds) % 2 = 1 asks for it. Null: never.
ALTER TABLE standing ADD COLUMN rest_bounds timestamptz[];
