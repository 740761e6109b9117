-- Conversations in which only the bot spoke are listed nowhere; of what stands here already, nobody knows.
alter table entry add column if not exists theirs boolean not null default true;
