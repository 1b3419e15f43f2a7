-- What is known of accounts. The first four tables are views, folded from facts; the others hold what no fact may say.
create table account (
  jurisdiction text not null,
  account uuid not null,
  sign_in_name text not null,
  display_name text not null,
  has_password boolean not null,
  passkeys text[] not null,
  is_linked boolean not null,
  has_totp boolean not null,
  backup_codes_left integer not null,
  is_locked boolean not null,
  locked_until timestamptz,
  recovery_proposed_until timestamptz,
  enrolment_occasion text,
  enrolment_expires_at timestamptz,
  primary key (jurisdiction, account),
  check ((enrolment_occasion is null) = (enrolment_expires_at is null))
);

create table account_role (
  jurisdiction text not null,
  account uuid not null,
  role text not null,
  primary key (jurisdiction, account, role)
);
create index account_role_holders on account_role (jurisdiction, role);

create table live_machine_key (
  jurisdiction text not null,
  key uuid not null,
  primary key (jurisdiction, key)
);

create table used_set_up_code (
  jurisdiction text not null,
  code uuid not null,
  primary key (jurisdiction, code)
);

create table account_name (
  jurisdiction text not null,
  name_hash text not null check (length(name_hash) = 64),
  account uuid not null,
  primary key (jurisdiction, name_hash)
);

create table account_password (
  jurisdiction text not null,
  account uuid not null,
  phc text not null,
  primary key (jurisdiction, account)
);

create table account_totp (
  jurisdiction text not null,
  account uuid not null,
  sealed_secret text not null,
  last_step bigint,
  primary key (jurisdiction, account)
);

create table account_backup_code (
  jurisdiction text not null,
  account uuid not null,
  code_hash text not null check (length(code_hash) = 64),
  primary key (jurisdiction, account, code_hash)
);

create table account_session (
  jurisdiction text not null,
  token_hash text not null check (length(token_hash) = 64),
  session uuid not null,
  account uuid not null,
  is_strong boolean not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz,
  primary key (jurisdiction, token_hash),
  unique (jurisdiction, session)
);
create index account_session_account on account_session (jurisdiction, account);

create table account_failure (
  jurisdiction text not null,
  account uuid not null,
  failures integer not null check (failures >= 0),
  last_at timestamptz not null,
  primary key (jurisdiction, account)
);

create table one_time_code (
  jurisdiction text not null,
  code_hash text not null check (length(code_hash) = 64),
  code uuid not null,
  purpose text not null,
  expires_at timestamptz not null,
  primary key (jurisdiction, code_hash),
  unique (jurisdiction, code)
);

create table machine_key (
  jurisdiction text not null,
  prefix text not null,
  key uuid not null,
  key_hash text not null check (length(key_hash) = 64),
  primary key (jurisdiction, prefix),
  unique (jurisdiction, key)
);
