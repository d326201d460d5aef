CREATE TABLE touch (
    id       uuid PRIMARY KEY,
    kind     text NOT NULL,
    -- What PostgreSQL refuses: poison for this fold.
    CONSTRAINT known_kind CHECK (kind <> 'poison')
);
