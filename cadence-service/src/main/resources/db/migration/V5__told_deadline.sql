-- The deadline as it was said, so that a silence whose deadline moved is told again. Of silences that were told before, it
-- is taken from what stands now: nobody is told of all of them anew. Null: nothing to compare with.
ALTER TABLE told ADD COLUMN slips_at timestamptz;

UPDATE told t SET slips_at = s.slips_at FROM standing s WHERE s.customer_id = t.customer_id AND t.word <> 'removed';
