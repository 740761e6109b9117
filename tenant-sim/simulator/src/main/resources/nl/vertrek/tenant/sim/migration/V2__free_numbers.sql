-- Telephone numbers of the organisation that nobody has (F46).
create table free_number (
  number varchar(20) primary key,
  seq    bigint generated always as identity,
  kind   varchar(20) not null
);
