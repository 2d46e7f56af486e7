-- One row for each stream: how far it is, and what a voucher is found by.
create table if not exists {stream} (
  stream {key} primary key,
  -- the number, where the key has only a digest of it
  number varchar,
  revision integer not null,
  owner {key},
  status varchar(20),
  since date{added}
);

-- What was appended, never changed again.
create table if not exists {event} (
  position bigint generated always as identity primary key,
  stream {key} not null,
  revision integer not null,
  command {key} not null,
  -- the place of the record among those of its command; 0 is what the command is answered with
  ordinal integer not null,
  body varchar not null,
  unique (stream, revision),
  unique (command, ordinal)
);
