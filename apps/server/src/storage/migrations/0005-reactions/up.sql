-- How far each reaction has read the journal. Not derived from facts: lost, the reaction reads again, and nothing happens twice.
create table reaction_cursor (
  jurisdiction text not null,
  reaction text not null,
  position bigint not null check (position >= 0),
  primary key (jurisdiction, reaction)
);
