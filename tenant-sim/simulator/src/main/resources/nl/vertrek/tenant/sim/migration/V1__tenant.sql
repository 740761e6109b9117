-- The tenant as the simulator keeps it. A document has the shape of the tenant file's element of that name;
-- columns beside it are what is searched by.

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

create table tenant_group (
  id           varchar(64) primary key,
  seq          bigint generated always as identity,
  display_name varchar(256) not null,
  kind         varchar(20) not null
);

create table group_member (
  group_id  varchar(64) not null references tenant_group (id),
  user_key  varchar(320) not null,
  seq       bigint generated always as identity,
  is_member boolean not null,
  is_owner  boolean not null,
  primary key (group_id, user_key)
);
create index group_member_user on group_member (user_key);

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
  group_id varchar(64) not null references tenant_group (id),
  seq      bigint generated always as identity,
  primary key (queue_id, group_id)
);
create index queue_group_group on queue_group (group_id);

-- next_due: when this account next changes another one; null: it is not going to.
create table tenant_user (
  user_key     varchar(320) primary key,
  seq          bigint generated always as identity,
  upn          varchar(320) not null,
  admin        boolean not null,
  global_admin boolean not null,
  phone_number varchar(20),
  next_due     timestamp(0) with time zone,
  document     varchar not null
);
create index tenant_user_seq on tenant_user (seq);
create index tenant_user_admin on tenant_user (admin);
create unique index tenant_user_phone on tenant_user (phone_number);
create index tenant_user_due on tenant_user (next_due);

create table address (
  address  varchar(320) primary key,
  user_key varchar(320) not null
);
create index address_user on address (user_key);

-- Who names whom: what a deletion has to clear, and who reports to somebody.
create table user_reference (
  source_key varchar(320) not null,
  kind       varchar(20) not null,
  target_key varchar(320) not null,
  mode       varchar(20),
  primary key (source_key, kind, target_key)
);
create index user_reference_target on user_reference (target_key);

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
