import type { ActionTable } from '../../kernel/policy/model.ts'

export const SYSTEM_ACTIONS = {
  'system.read-health': { on: 'Installation', means: 'see whether the parts of the system work' },
  'system.read-storage': { on: 'Installation', means: 'see the state of database and disk' },
  'system.read-jobs': { on: 'Installation', means: 'see what runs in the background' },
  'system.read-alarms': { on: 'Installation', means: 'see what the system warns of' },
  'system.backup': { on: 'Installation', means: 'start a backup into the folder that the operator set' },
  'system.acknowledge-alarm': { on: 'Installation', means: 'say that a warning was seen and by whom' },
} as const satisfies ActionTable
