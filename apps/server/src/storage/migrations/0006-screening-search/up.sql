-- What screenings found, as a search looks in it: one row a text, however many screenings found just that.
create table screening_found (
  jurisdiction text not null,
  found uuid not null,
  search text not null,
  screenings bigint not null,
  primary key (jurisdiction, found)
);

-- What waits for a person: reviews that no settlement answers.
create table screening_waiting (
  jurisdiction text not null,
  position bigint not null,
  question text not null,
  primary key (jurisdiction, position)
);
create index screening_waiting_question on screening_waiting (jurisdiction, question);

-- The reference stood first in the text, before the words of the lists.
alter table screening add column found uuid;
update screening set found = substr(encode(sha256(convert_to(
  trim(replace(substr(search, coalesce(length(reference), 0) + 2), '  ', ' ')), 'UTF8')), 'hex'), 1, 32)::uuid;
insert into screening_found
  select jurisdiction, found, min(trim(replace(substr(search, coalesce(length(reference), 0) + 2), '  ', ' '))), count(*)
  from screening group by jurisdiction, found;
insert into screening_waiting
  select asked.jurisdiction, asked.position, asked.question from screening asked
  where asked.verdict = 'review' and not exists (
    select from screening_settlement settled
    where settled.jurisdiction = asked.jurisdiction and settled.question = asked.question
  );
alter table screening alter column found set not null;
alter table screening drop column search;

create index screening_found_position on screening (jurisdiction, found, position);
create index screening_reference on screening (jurisdiction, (lower(reference collate "C")) collate "C", position);
