-- Counts how often a name or an address that somebody is found by was changed, by whichever node.
create table names_edition (
  id     integer primary key check (id = 1),
  number bigint not null
);
insert into names_edition (id, number) values (1, 0);

-- Where several nodes share the clock: when it stood at its moment, and when a node saw it last, by the clock of the database.
alter table clock add column begun_at timestamp with time zone default current_timestamp not null;
alter table clock add column seen_at timestamp with time zone default current_timestamp not null;
