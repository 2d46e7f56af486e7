alter table {stream} add column if not exists customer {key};
alter table {stream} add column if not exists holder {key};

-- the customer of the enrollment of a voucher
update {stream} v
set customer = (select e.owner from {stream} e where e.stream = v.owner)
where v.status is not null and v.customer is null;

create index if not exists {index}planning_owned on {stream} (owner, stream);
create index if not exists {index}planning_customer on {stream} (customer, stream);
create index if not exists {index}planning_holder on {stream} (holder, stream);
drop index if exists {schema}planning_owner;
