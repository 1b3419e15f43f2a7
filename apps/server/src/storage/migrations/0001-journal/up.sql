-- The journal: the only table written by decisions. Its README says why each column is as it is.
create table journal (
  jurisdiction text not null,
  position bigint not null check (position >= 0),
  fact_id uuid not null,
  command_id uuid not null,
  command_digest text not null,
  stream text not null,
  version bigint not null check (version >= 0),
  kind text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  who text not null,
  second_person text,
  body text not null,
  leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
  primary key (jurisdiction, position),
  unique (jurisdiction, fact_id),
  unique (jurisdiction, stream, version)
);
create index journal_command on journal (jurisdiction, command_id);

-- One row a jurisdiction. Whoever appends locks it first, so positions have no gaps and follow the order of commits.
create table log_head (
  jurisdiction text primary key,
  size bigint not null check (size >= 0),
  right_edge bytea not null check (octet_length(right_edge) % 32 = 0),
  recorded_at timestamptz not null
);
