import type { ActionTable } from '../../kernel/policy/model.ts'

export const LISTS_ACTIONS = {
  'lists.read': { on: 'ControlList', means: 'read lists, editions and entries' },
} as const satisfies ActionTable
