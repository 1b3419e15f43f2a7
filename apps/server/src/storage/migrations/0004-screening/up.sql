-- What was asked and answered. Derived from screening/asked and screening/rescreened facts.
create table screening (
  jurisdiction text not null,
  screening_id uuid not null,
  position bigint not null,
  command_id uuid not null,
  asked_at timestamptz not null,
  asked_by text not null,
  as_of date not null,
  reference text,
  scope text not null,
  sealed_row text not null,
  verdict text not null check (verdict in ('controlled', 'review', 'not-listed', 'unidentified')),
  answer text not null,
  lists_digest text not null,
  editions text not null,
  question text not null,
  rescreened_at timestamptz,
  search text not null,
  primary key (jurisdiction, screening_id),
  unique (jurisdiction, position)
);
create index screening_command on screening (jurisdiction, command_id, position);
create index screening_asker on screening (jurisdiction, asked_by, position);
create index screening_verdict on screening (jurisdiction, verdict, position);

-- What officers decided where the lists leave it to a person. Derived from screening/settled facts.
create table screening_settlement (
  jurisdiction text not null,
  question text not null,
  screening_id uuid not null,
  answer text not null check (answer in ('controlled', 'not-listed')),
  reason text not null,
  settled_by text not null,
  settled_at timestamptz not null,
  primary key (jurisdiction, question)
);
