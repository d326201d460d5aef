-- E-mails that are owed, and what became of them for some weeks: an id that stands here is never owed a second time.
CREATE TABLE mail (
    -- Derived from what the e-mail is about; the left part of its Message-ID, the same over all tries.
    id          uuid        PRIMARY KEY,
    rep_id      uuid        NOT NULL,
    -- nudge, digest or long_gone
    about       text        NOT NULL,
    -- Of the nudge that it is about; null: none.
    nudge_id    uuid,
    owed_at     timestamptz NOT NULL,
    -- Whoever takes it moves this ahead: its lease.
    next_try_at timestamptz NOT NULL,
    failures    int         NOT NULL DEFAULT 0,
    -- owed, sent, needless or failed
    state       text        NOT NULL DEFAULT 'owed',
    ended_at    timestamptz
) WITH (fillfactor = 80);

CREATE INDEX mail_owed ON mail (next_try_at) WHERE state = 'owed';
CREATE INDEX mail_by_end ON mail (ended_at) WHERE state <> 'owed';
CREATE INDEX mail_by_rep ON mail (rep_id, state, ended_at);

-- What a rep was last told at once of a nudge that is open: a later revision that asks the same of the same rep is no news.
CREATE TABLE mailed_nudge (
    nudge_id uuid     PRIMARY KEY,
    rep_id   uuid     NOT NULL,
    urgency  smallint NOT NULL
);
