-- What the large tables are searched by.
create unique index tenant_group_id on tenant_group (id);
create unique index group_member_group on group_member (group_id, user_key);
create index group_member_user on group_member (user_key);
create unique index tenant_user_key on tenant_user (user_key);
create unique index address_address on address (address);
create index user_reference_target on user_reference (target_key, source_key, kind);
