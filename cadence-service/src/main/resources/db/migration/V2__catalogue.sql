-- What a touch buys. The number is the kind's place in every vector: given once, never reused.
CREATE TABLE kinds (
    no           smallint         PRIMARY KEY,
    name         text             NOT NULL UNIQUE,
    weight       double precision NOT NULL CHECK (weight BETWEEN 0 AND 1),
    lingers_days int              NOT NULL CHECK (lingers_days >= 0),
    personal     boolean          NOT NULL,
    version      bigint           NOT NULL
);

-- What a customer deserves.
CREATE TABLE policies (
    id             text             PRIMARY KEY,
    touches_a_year int              NOT NULL CHECK (touches_a_year > 0),
    warn_at        double precision NOT NULL CHECK (warn_at > 0 AND warn_at <= 1),
    version        bigint           NOT NULL
);

-- One row: whether standings are still to be derived again after a change of the catalogue, and how far that has come.
-- Whoever changes the catalogue holds its lock, so it orders all changes.
CREATE TABLE rederivation (
    one       boolean PRIMARY KEY DEFAULT true CHECK (one),
    pending   boolean NOT NULL,
    walked_to uuid
);

INSERT INTO rederivation (pending) VALUES (false);
