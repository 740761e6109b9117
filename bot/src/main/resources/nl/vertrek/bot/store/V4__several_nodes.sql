-- The processes that share this database, each with the moment until which it surely lives, and what each does alone.
create table if not exists node (
  name varchar(40) primary key,
  alive_until timestamp with time zone not null
);
create table if not exists claim (
  what varchar(400) primary key,
  node varchar(40) not null references node (name) on delete cascade
);
