create index if not exists {index}planning_due on {stream} (status, since, stream);
create index if not exists {index}planning_owner on {stream} (owner);
