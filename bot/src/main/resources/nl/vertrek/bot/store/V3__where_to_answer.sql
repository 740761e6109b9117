-- Where a conversation is answered that does not come and fetch its replies, and how far that went.
create table if not exists destination (
  conversation varchar(300) primary key references conversation (id),
  address text not null,
  delivered bigint not null
);

-- What the channel calls what was brought there and may be updated later.
create table if not exists placed (
  conversation varchar(300) not null references conversation (id),
  entry varchar(400) not null,
  theirs varchar(1000) not null,
  primary key (conversation, entry)
);
