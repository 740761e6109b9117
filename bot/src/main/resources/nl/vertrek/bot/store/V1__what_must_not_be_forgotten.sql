-- Runs on H2 in PostgreSQL mode and on PostgreSQL, and again where the process died half way. Texts that hold JSON are never parsed here.

create table if not exists conversation (
  id varchar(300) primary key,
  version bigint not null,
  entries bigint not null,
  speaker varchar(400) not null,
  language varchar(20) not null,
  case_number bigint,
  state text not null
);
create index if not exists conversation_by_case on conversation (case_number);
create index if not exists conversation_by_speaker on conversation (speaker);

create table if not exists entry (
  conversation varchar(300) not null references conversation (id),
  sequence bigint not null,
  activity varchar(400) not null,
  said_at timestamp with time zone not null,
  what text not null,
  primary key (conversation, sequence)
);

-- What a channel sent before, by the channel's own id, with the receipt it was given.
create table if not exists seen (
  conversation varchar(300) not null references conversation (id),
  activity varchar(400) not null,
  entry varchar(400) not null,
  entries_before bigint not null,
  entries_after bigint not null,
  primary key (conversation, activity)
);

-- length and head are those of the chain of events, so that a cut tail is seen;
-- open_leaver holds the leaver while the case is open: one open case a leaver.
create table if not exists offboarding (
  number bigint primary key,
  leaver varchar(400) not null,
  open_leaver varchar(400) unique,
  lead varchar(400) not null,
  status varchar(20) not null,
  length integer not null,
  head varchar(64) not null,
  wake_at timestamp with time zone
);
create index if not exists offboarding_by_wake on offboarding (wake_at);

create table if not exists case_event (
  case_number bigint not null references offboarding (number),
  place integer not null,
  entry text not null,
  previous varchar(64) not null,
  hash varchar(64) not null,
  primary key (case_number, place)
);

create table if not exists act (
  case_number bigint not null references offboarding (number),
  place integer not null,
  act text not null,
  due_at timestamp with time zone not null,
  ended boolean not null,
  outcome text,
  primary key (case_number, place)
);
create index if not exists act_by_due on act (ended, due_at);
