-- Re-screenings after a change of law. Derived from screening/rescreening-begun, -ended and screening/rescreened facts.
create table rescreening (
  jurisdiction text not null,
  rescreening_id uuid not null,
  position bigint not null,
  as_of date not null,
  lists_digest text not null,
  editions text not null,
  started_at timestamptz not null,
  started_by text not null,
  state text not null check (state in ('running', 'done', 'stopped', 'failed')),
  ended_at timestamptz,
  checked bigint,
  changed bigint not null,
  newly_controlled bigint not null,
  reason text,
  primary key (jurisdiction, rescreening_id),
  unique (jurisdiction, position)
);

-- Which screenings it answered otherwise. Derived from screening/rescreened facts.
create table rescreening_change (
  jurisdiction text not null,
  rescreening_id uuid not null,
  position bigint not null,
  screening_id uuid not null,
  before text not null,
  after text not null,
  new_entries text not null,
  primary key (jurisdiction, rescreening_id, position)
);

-- How far a job has come and which process works at it. Not derived from facts: a job without its row begins anew.
create table job (
  jurisdiction text not null,
  job uuid not null,
  holder text,
  held_until timestamptz not null,
  started_at timestamptz not null,
  place bigint not null,
  checked bigint not null,
  total bigint not null,
  failures integer not null,
  error text,
  primary key (jurisdiction, job)
);
