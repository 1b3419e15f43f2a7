import { readdir } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { MIGRATIONS_FOLDER, readMigrations } from './migrate.ts'

// What Citus, YugabyteDB, CockroachDB or Aurora DSQL would not carry stays out of the tables, so that a jurisdiction can move.

const migrations = await readMigrations(MIGRATIONS_FOLDER)

const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\b(small|big)?serial\b|\bsequence\b|\bgenerated\b.*\bidentity\b|\bnextval\b/i, 'ids are made by the application'],
  [/\btrigger\b|\bplpgsql\b|\bcreate (or replace )?(function|procedure)\b|\bdo\s+\$/i, 'rules live in the modules'],
  [/\blisten\b|\bnotify\b/i, 'polling'],
  [/pg_(try_)?advisory/i, 'a row is the lock'],
  [/\bdeferrable\b|\binitially\b/i, 'order the writes'],
  [/\bexclude\s+using\b|\busing\s+(gist|spgist)\b/i, 'check overlaps in a transaction'],
  [/\btemp(orary)?\b|\btruncate\b|\bsavepoint\b/i, 'not in the application'],
  [/\bpartition\b|\binherits\b/i, 'only in optional migrations'],
  [/\bmaterialized\b|\bextension\b/i, 'views are tables; nothing is required'],
  [
    /\brandom\(\)|\bclock_timestamp\(\)|\bnow\(\)|\bcurrent_timestamp\b|\bgen_random_uuid\b|\buuidv[47]\b/i,
    'the caller gives the time and the ids',
  ],
  [/\bany_value\b|\bjson_table\b|\bis json\b|\bvirtual\b|\breturning (old|new)\b/i, 'PostgreSQL 15 is the floor'],
]

/** What is wrong with the text of a migration. */
function faultsIn(text: string): readonly string[] {
  const sql = text.replaceAll(/--.*$/gm, '').replaceAll(/\s+/g, ' ')
  return [
    ...FORBIDDEN.filter(([word]) => word.test(sql)).map(([word, why]) => `${word.exec(sql)?.[0]}: ${why}`),
    ...keysIn(sql)
      .filter((key) => !/^\(? ?jurisdiction\b/.test(key))
      .map((key) => `key ${key} does not begin with jurisdiction`),
    ...tablesIn(sql)
      .filter((table) => !/\bprimary key\b/i.test(table))
      .map((table) => `no primary key: ${table.slice(0, 60)}`),
  ]
}

/** The columns of each key, in the three forms of a table's text and in the one of an index. */
function keysIn(sql: string): readonly string[] {
  const listed = sql.matchAll(/\b(?:primary key|unique|foreign key|references \w+) ?(\([^)]*\))/gi)
  const inline = sql.matchAll(
    /[(,] ?(\w+) [^,()]*(?:\([^)]*\)[^,()]*)*\b(?:primary key|unique|references \w+)(?! ?\()/gi,
  )
  const indexes = sql.matchAll(/\bcreate unique index [^(]*(\([^)]*\))/gi)
  return [...listed, ...inline, ...indexes].map(([, columns = '']) => columns)
}

function tablesIn(sql: string): readonly string[] {
  return sql.split(';').filter((statement) => /\bcreate table\b/i.test(statement))
}

test.each(migrations)('$name keeps to the portable subset', ({ sql }) => {
  expect(keysIn(sql.replaceAll(/\s+/g, ' ')).length).toBeGreaterThan(0)
  expect(faultsIn(sql)).toEqual([])
})

describe('the check sees', () => {
  test.each([
    'create table a (id bigserial primary key)',
    'create table a (jurisdiction text, id uuid, primary key (id, jurisdiction))',
    'create table a (jurisdiction text primary key, name text not null unique)',
    'create table a (jurisdiction text, b uuid references c, primary key (jurisdiction, b))',
    'create table a (jurisdiction text primary key, b numeric(3, 2) unique)',
    'create unique index on a (id)',
    'create table a (jurisdiction text)',
    'create table a (jurisdiction text primary key, at timestamptz default now())',
    'create function f() returns trigger language plpgsql as $$ begin end $$',
    'create extension pg_trgm',
    'create table a (jurisdiction text primary key) partition by list (jurisdiction)',
  ])('%s', (sql) => {
    expect(faultsIn(sql)).not.toEqual([])
  })
})

test('migrations are numbered without gaps and each has its notes and its test', async () => {
  expect(migrations.map(({ name }) => Number(name.slice(0, 4)))).toEqual(migrations.map((_, index) => index + 1))
  expect(migrations.length).toBeGreaterThan(0)
  for (const { name } of migrations) {
    const found = await readdir(`${MIGRATIONS_FOLDER}/${name}`)
    expect(found.sort()).toEqual(['README.md', 'after.test.ts', 'up.sql'])
  }
})
