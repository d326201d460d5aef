-- When e-mails come: off, at_once, digest; null: as by default.
ALTER TABLE preference ADD COLUMN mail_mode text;
-- The local hour of the digest; null: as by default.
ALTER TABLE preference ADD COLUMN mail_digest_at time;
