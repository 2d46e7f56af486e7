-- What a repository with tables of version 1 holds.
insert into planning_stream (stream, number, revision, owner, status, since) values
  ('E:E-1', null, 2, 'C:contoso', null, null),
  ('V:V-1', null, 2, 'E:E-1', 'ASSIGNED', date '2020-02-29'),
  ('V:V-3', null, 2, 'E:E-1', 'RESERVED', date '2020-02-29'),
  ('V#7444df45510635e1fab6a5164e3da35c4416c5c03408e13966d2ab0efd83a813', 'V\u0000', 1, 'E:E-1', 'CREATED', date '2020-02-29');

insert into planning_event (stream, revision, command, ordinal, body) values
  ('E:E-1', 1, ':open', 0, '{"v":1,"type":"enrollment","enrollment":"E-1","customer":"contoso","startsOn":"2018-07-01","endsOn":"2021-06-30"}'),
  ('V:V-1', 1, ':create', 0, '{"v":1,"type":"voucher-created","voucher":"V-1","enrollment":"E-1","offering":"DDPS","serviceLevel":5,"on":"2020-02-29"}'),
  ('E:E-1', 2, ':create', 1, '{"v":1,"type":"voucher-created","voucher":"V-1","enrollment":"E-1","offering":"DDPS","serviceLevel":5,"on":"2020-02-29"}'),
  ('V:V-1', 2, ':assign', 0, '{"v":1,"type":"voucher-assigned","voucher":"V-1","projectManager":"m.devries","on":"2020-02-29"}'),
  ('V:V-3', 1, ':create-3', 0, '{"v":1,"type":"voucher-created","voucher":"V-3","enrollment":"E-1","offering":"DDPS","serviceLevel":5,"on":"2020-02-29"}'),
  ('V:V-3', 2, ':reserve', 0, '{"v":1,"type":"voucher-reserved","on":"2020-02-29","voucher":"V-3","partner":"fabrikam","location":"L","engagement":"windows-and-office-deployment","deliveryCountry":"NL","plannedStart":"2020-03-10","role":"mpn-admin"}'),
  ('V#7444df45510635e1fab6a5164e3da35c4416c5c03408e13966d2ab0efd83a813', 1, ':create-2', 0, '{"v":1,"type":"voucher-created","voucher":"V\u0000","enrollment":"E-1","offering":"DDPS","serviceLevel":5,"on":"2020-02-29"}');
