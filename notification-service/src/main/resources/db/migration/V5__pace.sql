-- A nudge waits for its day and hour: it may not have been raised yet, may be held, and is snoozed so often only.
ALTER TABLE nudge ALTER COLUMN raised_at DROP NOT NULL;
ALTER TABLE nudge
    ADD COLUMN asked_at   timestamptz,
    ADD COLUMN held_until timestamptz,
    ADD COLUMN snoozes    int NOT NULL DEFAULT 0;
UPDATE nudge SET asked_at = raised_at;
ALTER TABLE nudge ALTER COLUMN asked_at SET NOT NULL;

-- Codes that named no fact are none any more.
UPDATE nudge SET because = 'other' WHERE state = 'dismissed' AND because IN ('wrong_person', 'not_now');

CREATE INDEX nudge_held ON nudge (held_until) WHERE held_until IS NOT NULL AND state IN ('waiting', 'open');
CREATE INDEX nudge_patient ON nudge (rep_id, asked_at, due_at, id) WHERE state = 'waiting' AND held_until IS NULL;

-- How far a rep's day is filled. Its row is the lock under which the rep's nudges are raised. A truth of this service.
CREATE TABLE pace (
    rep_id  uuid PRIMARY KEY,
    -- When to look whether a nudge can be raised; null: none waits.
    look_at timestamptz,
    -- The last local day on which any was raised, and how many.
    day     date,
    raised  int NOT NULL DEFAULT 0
) WITH (fillfactor = 80);

CREATE INDEX pace_due ON pace (look_at) WHERE look_at IS NOT NULL;
