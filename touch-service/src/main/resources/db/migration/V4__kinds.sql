-- The catalogue of kinds, by name: a projection of `kinds`.
CREATE TABLE kind (
    name    text    PRIMARY KEY,
    version bigint  NOT NULL,
    removed boolean NOT NULL
);
