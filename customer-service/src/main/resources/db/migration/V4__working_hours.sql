-- {"days": [...], "from": "09:00", "until": "17:00"} in the rep's zone; null: as usual.
ALTER TABLE rep ADD COLUMN working_hours jsonb;
