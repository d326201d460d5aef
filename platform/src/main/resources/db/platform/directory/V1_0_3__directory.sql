-- Who is who and who owns whom, as far as it decides who may see a customer. A row without facts is of somebody erased:
-- its version keeps older states out.
CREATE TABLE rep_directory (
    id           uuid   PRIMARY KEY,
    version      bigint NOT NULL,
    name         text,
    email        text,
    time_zone    text,
    manager_id   uuid,
    issuer       text,
    subject      text,
    departed_at  timestamptz,
    absent_from  timestamptz,
    absent_until timestamptz,
    stand_in_id  uuid
);

-- Not unique: while a login moves from one rep to another, both may have it for a moment.
CREATE INDEX rep_directory_by_login ON rep_directory (issuer, subject);
CREATE INDEX rep_directory_by_manager ON rep_directory (manager_id);
CREATE INDEX rep_directory_by_stand_in ON rep_directory (stand_in_id) WHERE stand_in_id IS NOT NULL;

CREATE TABLE customer_owner (
    customer_id     uuid    PRIMARY KEY,
    version         bigint  NOT NULL,
    owner_id        uuid,
    former_owner_id uuid,
    erased          boolean NOT NULL
);

CREATE INDEX customer_owner_by_owner ON customer_owner (owner_id);
