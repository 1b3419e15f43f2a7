// The front door of the module: what routes and other modules may use.
import type { Module } from '../../kernel/module.ts'
import { acknowledgeAlarm, recordBackup } from './commands.ts'
import { FACTS } from './facts.ts'
import { systemView } from './views.ts'

export { Noticed, type Alarm, type Condition } from './alarms.ts'
export { acknowledgeAlarm, recordBackup } from './commands.ts'
export { alarmId, note } from './facts.ts'
export { acknowledgementsOf, latestBackups, type Acknowledgement, type BackupMade } from './queries.ts'
export type { SystemRefusalCode } from './refusal.ts'
export { systemView } from './views.ts'

export const systemModule: Module = {
  name: 'system',
  facts: FACTS,
  commands: [acknowledgeAlarm, recordBackup],
  views: [systemView],
}
