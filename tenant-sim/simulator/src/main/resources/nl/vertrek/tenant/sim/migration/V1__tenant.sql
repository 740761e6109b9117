-- The tenant as the simulator keeps it. A document has the shape of the tenant file's element of that name;
-- columns and tables beside it are what is searched by. The large tables get their indexes when a tenant has been
-- loaded (after-loading.sql), which costs a fraction of keeping them up row by row.

create table organization (
  id       integer primary key check (id = 1),
  document varchar not null
);

-- Where the virtual clock was when it was last written down.
create table clock (
  id     integer primary key check (id = 1),
  moment timestamp(0) with time zone not null
);

create table product (
  sku      varchar(64) primary key,
  seq      bigint generated always as identity,
  document varchar not null,
  assigned integer not null default 0
);

create table subscription (
  id       varchar(64) primary key,
  seq      bigint generated always as identity,
  sku      varchar(64) not null references product (sku),
  total    integer not null,
  document varchar not null
);
create index subscription_sku on subscription (sku);

-- membership: who decides who is in it; synced: it comes from Active Directory; licenses: the part numbers that it
-- gives, with blanks between.
create table tenant_group (
  seq          bigint generated always as identity (cache 1000) primary key,
  id           varchar(64) not null,
  display_name varchar(256) not null,
  kind         varchar(20) not null,
  membership   varchar(20),
  synced       boolean not null,
  licenses     varchar
);

create table group_member (
  seq       bigint generated always as identity (cache 1000) primary key,
  group_id  varchar(64) not null,
  user_key  varchar(320) not null,
  is_member boolean not null,
  is_owner  boolean not null
);

create table call_queue (
  id           varchar(64) primary key,
  seq          bigint generated always as identity,
  display_name varchar(256) not null
);

create table queue_agent (
  queue_id varchar(64) not null references call_queue (id),
  user_key varchar(320) not null,
  seq      bigint generated always as identity,
  primary key (queue_id, user_key)
);
create index queue_agent_user on queue_agent (user_key);

create table queue_group (
  queue_id varchar(64) not null references call_queue (id),
  group_id varchar(64) not null,
  seq      bigint generated always as identity,
  primary key (queue_id, group_id)
);
create index queue_group_group on queue_group (group_id);

create table tenant_user (
  seq      bigint generated always as identity (cache 1000) primary key,
  user_key varchar(320) not null,
  upn      varchar(320) not null,
  document varchar not null
);

-- The addresses that somebody answers to: their own name and their aliases.
create table address (
  address  varchar(320) not null,
  user_key varchar(320) not null
);

-- Who names whom: what a deletion has to clear, and who reports to somebody.
create table user_reference (
  source_key varchar(320) not null,
  kind       varchar(20) not null,
  target_key varchar(320) not null,
  mode       varchar(20)
);

create table phone_number (
  number   varchar(20) primary key,
  user_key varchar(320) not null
);

-- Telephone numbers of the organisation that nobody has.
create table free_number (
  number varchar(20) primary key,
  seq    bigint generated always as identity,
  kind   varchar(20) not null
);

-- Those who hold an admin role and can act.
create table admin (
  user_key  varchar(320) primary key,
  is_global boolean not null
);

-- When something about an account changes next by itself; who is not in here stays as they are.
create table due (
  user_key varchar(320) primary key,
  moment   timestamp(0) with time zone not null
);
create index due_moment on due (moment);

-- What changed by itself, in the order in which it did.
create table fallen_due (
  seq    bigint generated always as identity primary key,
  moment timestamp(0) with time zone not null,
  upn    varchar(320) not null,
  what   varchar(40) not null,
  about  varchar(320)
);
create index fallen_due_moment on fallen_due (moment, upn);

-- Every command with its outcome; the request id is what makes a repeated one harmless.
create table journal (
  seq        bigint generated always as identity primary key,
  request_id varchar(200) not null unique,
  moment     timestamp(0) with time zone not null,
  actor      varchar(320) not null,
  person_key varchar(320),
  command    varchar not null,
  outcome    varchar not null
);
create index journal_person on journal (person_key);
