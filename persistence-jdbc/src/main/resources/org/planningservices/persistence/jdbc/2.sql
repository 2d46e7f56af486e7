create index if not exists planning_due on planning_stream (status, since, stream);
create index if not exists planning_owner on planning_stream (owner);
