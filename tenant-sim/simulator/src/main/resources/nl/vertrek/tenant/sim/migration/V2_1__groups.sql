-- Who decides who is in a group, whether it comes from Active Directory, and the part numbers that it gives, with blanks between.
alter table tenant_group add column membership varchar(20);
alter table tenant_group add column synced boolean not null default false;
alter table tenant_group add column licenses varchar;
-- What falls due of an account is more than what it changes in another: also what synchronisation brings and licences that become free.
