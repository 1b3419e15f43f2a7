-- Who has seen which alarm. Derived from system/alarm-acknowledged facts; the last of each alarm.
create table alarm_acknowledgement (
  jurisdiction text not null,
  alarm text not null,
  since timestamptz not null,
  acknowledged_at timestamptz not null,
  acknowledged_by text not null,
  note text,
  primary key (jurisdiction, alarm)
);

-- Which backups the server wrote. Derived from system/backup-made facts.
create table backup_made (
  jurisdiction text not null,
  position bigint not null,
  file text not null,
  rows_written bigint not null,
  bytes bigint not null,
  made_at timestamptz not null,
  asked_by text not null,
  primary key (jurisdiction, position)
);
