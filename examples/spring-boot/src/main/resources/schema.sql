-- a row of the application for each step of a voucher that was accepted
create table if not exists note (
  number bigint generated always as identity primary key,
  command varchar(255) not null unique,
  voucher varchar(1000) not null,
  text varchar(200) not null
);
