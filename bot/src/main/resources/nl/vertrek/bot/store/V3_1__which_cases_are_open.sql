-- Open cases are found by their status, however many are closed.
create index if not exists offboarding_by_status on offboarding (status, number);
