import { sql, type Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * What somebody has put beside the tables that the migrations make: a trigger or a rule answers in the place of the rows, and would
 * do so in a replay as well. What belongs to an extension of the operator is left out. Each is a sentence; none: the tables are
 * bare.
 */
export async function foreignToSchema(database: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ what: string }>`
    with ours as (
      select c.oid, c.relname, c.relkind
      from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public'
        and not exists (select 1 from pg_catalog.pg_depend d where d.objid = c.oid and d.deptype = 'e')
    )
    select format('There is a trigger %s on %s.', t.tgname, ours.relname) as what
      from pg_catalog.pg_trigger t join ours on ours.oid = t.tgrelid where not t.tgisinternal
    union all
    select format('There is a rule %s on %s.', r.rulename, ours.relname)
      from pg_catalog.pg_rewrite r join ours on ours.oid = r.ev_class where r.rulename <> '_RETURN'
    union all
    select format('There is a row policy %s on %s.', p.polname, ours.relname)
      from pg_catalog.pg_policy p join ours on ours.oid = p.polrelid
    union all
    select format('%s is no table.', relname) from ours where relkind in ('v', 'm', 'f')
    union all
    select format('%s has no primary key.', relname) from ours
      where relkind in ('r', 'p')
        and not exists (select 1 from pg_catalog.pg_constraint k where k.conrelid = ours.oid and k.contype = 'p')
    union all
    select format('There is an event trigger %s.', evtname) from pg_catalog.pg_event_trigger
    union all
    select format('Tables are looked for in %s first.', current_schema()) where current_schema() is distinct from 'public'
    order by 1`.execute(database)
  return rows.map(({ what }) => what)
}
