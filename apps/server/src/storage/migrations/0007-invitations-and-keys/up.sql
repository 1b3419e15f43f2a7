-- Whose one-time code it is; null for a set-up code, which is nobody's yet.
alter table one_time_code add column account uuid;
create index one_time_code_account on one_time_code (jurisdiction, account);

-- Keys of programs, folded from accounts/key-issued and accounts/key-revoked. No key was made before this.
drop table machine_key;
drop table live_machine_key;
create table machine_key (
  jurisdiction text not null,
  key uuid not null,
  prefix text not null,
  key_sha256 text not null check (length(key_sha256) = 64),
  label text not null,
  scopes text[] not null,
  issued_at timestamptz not null,
  issued_by text not null,
  approved_by text,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (jurisdiction, key),
  unique (jurisdiction, prefix)
);
