import type { ActionTable } from '../../kernel/policy/model.ts'

export const EVIDENCE_ACTIONS = {
  'evidence.read-checkpoint': { on: 'TransparencyLog', means: 'read the signed tree head and who cosigned it' },
  'evidence.read-receipts': { on: 'TransparencyLog', means: 'read the place of a fact in the log and its proof' },
  'evidence.read-entries': { on: 'TransparencyLog', means: 'see what was recorded by whom and when, and prove it' },
  'evidence.verify': { on: 'TransparencyLog', means: 'have a receipt checked' },
} as const satisfies ActionTable
