-- Which reps are known: a projection of `reps`. Whom they report to is in rep_directory.
CREATE TABLE rep (
    id      uuid   PRIMARY KEY,
    version bigint NOT NULL
);

-- By what a touch may name the rep who made it.
CREATE TABLE rep_reference (
    key    text COLLATE "C" NOT NULL,
    rep_id uuid             NOT NULL,
    PRIMARY KEY (key, rep_id)
);

CREATE INDEX rep_reference_by_rep ON rep_reference (rep_id);
