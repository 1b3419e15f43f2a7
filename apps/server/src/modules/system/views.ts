import type { Fact } from '../../kernel/fact.ts'
import type { Writer } from '../../kernel/journal/tables.ts'
import type { View } from '../../kernel/module.ts'
import { FACTS } from './facts.ts'

// A type, not an interface: kysely asks for an index signature, which only a type has by itself.
export type SystemTables = {
  alarm_acknowledgement: {
    jurisdiction: string
    alarm: string
    since: string
    acknowledged_at: string
    acknowledged_by: string
    note: string | null
  }
  backup_made: {
    jurisdiction: string
    position: bigint
    file: string
    rows_written: bigint
    bytes: bigint
    made_at: string
    asked_by: string
  }
}

export const systemView: View = {
  name: 'system',
  tables: ['alarm_acknowledgement', 'backup_made'],
  kinds: Object.keys(FACTS),
  apply: async (writer, facts) => {
    for (const fact of facts) {
      if (fact.kind === 'system/alarm-acknowledged') await keepAcknowledgement(writer, fact)
      else await keepBackup(writer, fact)
    }
  },
}

async function keepAcknowledgement(writer: Writer, { jurisdiction, recordedAt, who, body }: Fact): Promise<void> {
  const { alarm, since, note } = FACTS['system/alarm-acknowledged'].parse(body)
  const seen = { since, acknowledged_at: recordedAt, acknowledged_by: who, note }
  await writer
    .withTables<SystemTables>()
    .insertInto('alarm_acknowledgement')
    .values({ jurisdiction, alarm, ...seen })
    .onConflict((conflict) => conflict.columns(['jurisdiction', 'alarm']).doUpdateSet(seen))
    .execute()
}

async function keepBackup(writer: Writer, { jurisdiction, position, recordedAt, who, body }: Fact): Promise<void> {
  const { file, rows, bytes } = FACTS['system/backup-made'].parse(body)
  await writer
    .withTables<SystemTables>()
    .insertInto('backup_made')
    .values({
      jurisdiction,
      position: BigInt(position),
      file,
      rows_written: BigInt(rows),
      bytes: BigInt(bytes),
      made_at: recordedAt,
      asked_by: who,
    })
    .execute()
}
