-- What was answered, once, however many screenings were answered so; and the words in it that a search looks in.
create table screening_answer (
  jurisdiction text not null,
  answer_id uuid not null,
  answer text not null,
  search text not null,
  primary key (jurisdiction, answer_id)
);

-- What screenings were held against, once.
create table screening_law (
  jurisdiction text not null,
  law_id uuid not null,
  lists_digest text not null,
  editions text not null,
  primary key (jurisdiction, law_id)
);

-- What waits for a person: reviews that no settlement answers.
create table screening_waiting (
  jurisdiction text not null,
  position bigint not null,
  question text not null,
  primary key (jurisdiction, position)
);
create index screening_waiting_question on screening_waiting (jurisdiction, question);

alter table screening add column answer_id uuid, add column law_id uuid;
update screening set
  answer_id = substr(encode(sha256(convert_to(answer, 'UTF8')), 'hex'), 1, 32)::uuid,
  law_id = substr(encode(sha256(convert_to(
    '{"editions":' || editions || ',"lists":"' || lists_digest || '"}', 'UTF8')), 'hex'), 1, 32)::uuid;
-- The reference stood first in the text, before the words of the lists.
insert into screening_answer
  select jurisdiction, answer_id, min(answer), min(trim(replace(substr(search, coalesce(length(reference), 0) + 2), '  ', ' ')))
  from screening group by jurisdiction, answer_id;
insert into screening_law
  select jurisdiction, law_id, min(lists_digest), min(editions) from screening group by jurisdiction, law_id;
insert into screening_waiting
  select asked.jurisdiction, asked.position, asked.question from screening asked
  where asked.verdict = 'review' and not exists (
    select from screening_settlement settled
    where settled.jurisdiction = asked.jurisdiction and settled.question = asked.question
  );
alter table screening alter column answer_id set not null;
alter table screening alter column law_id set not null;
alter table screening drop column answer, drop column search, drop column lists_digest, drop column editions;

create index screening_answer_position on screening (jurisdiction, answer_id, position);
create index screening_reference on screening (jurisdiction, (lower(reference collate "C")) collate "C", position);
