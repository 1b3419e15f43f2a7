-- What waits for a second person. Derived from kernel/proposed, kernel/approved and kernel/declined facts.
create table proposal (
  jurisdiction text not null,
  proposal_id uuid not null,
  action text not null,
  command text not null,
  input text not null,
  resource_id text not null,
  resource_owner text,
  proposed_by text not null,
  proposed_at timestamptz not null,
  state text not null check (state in ('open', 'approved', 'declined')),
  decided_by text,
  decided_at timestamptz,
  reason text,
  primary key (jurisdiction, proposal_id)
);
create index proposal_open on proposal (jurisdiction, state, proposed_at);
