-- Passkeys and links to the operator's identity provider, as no fact may tell them.
create table account_passkey (
  jurisdiction text not null,
  passkey uuid not null,
  account uuid not null,
  credential_id text not null,
  credential_hash text not null check (length(credential_hash) = 64),
  public_key text not null,
  counter bigint not null check (counter >= 0),
  origin text not null,
  label text not null,
  added_at timestamptz not null,
  last_used_at timestamptz,
  primary key (jurisdiction, passkey),
  unique (jurisdiction, credential_hash)
);
create index account_passkey_account on account_passkey (jurisdiction, account);

create table account_provider (
  jurisdiction text not null,
  account uuid not null,
  subject_hash text not null check (length(subject_hash) = 64),
  primary key (jurisdiction, account),
  unique (jurisdiction, subject_hash)
);

-- What is kept between the two halves of a sign-in or a registration, for one use.
create table sign_in_ceremony (
  jurisdiction text not null,
  token_hash text not null check (length(token_hash) = 64),
  purpose text not null,
  account uuid,
  kept text not null,
  expires_at timestamptz not null,
  primary key (jurisdiction, token_hash)
);
create index sign_in_ceremony_expiry on sign_in_ceremony (jurisdiction, expires_at);

-- When a key of a program was used last: no fact, because there would be one a request.
create table machine_key_use (
  jurisdiction text not null,
  key uuid not null,
  last_used_at timestamptz not null,
  primary key (jurisdiction, key)
);
