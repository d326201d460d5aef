-- The customer's key for notes, wrapped: base64, and the name of the key that wraps it. Null: not told yet, or erased, and
-- with it all that it sealed.
ALTER TABLE customer ADD COLUMN note_key text, ADD COLUMN note_key_wrapped_by text;

-- Free text as it lies on the log: sealed with the customer's key, base64.
ALTER TABLE timeline ADD COLUMN sealed_note text;
