-- Counts how often a name or an address that somebody is found by was changed, by whichever node.
create table names_edition (
  id     integer primary key check (id = 1),
  number bigint not null
);
insert into names_edition (id, number) values (1, 0);
