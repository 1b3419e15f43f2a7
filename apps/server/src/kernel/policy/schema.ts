import type { SchemaJson } from '@cedar-policy/cedar-wasm/nodejs'
import type { PolicySource } from './model.ts'
import { ROLES } from './roles.ts'

const TEXT = { type: 'String' } as const

/**
 * The Cedar schema of the actions of all modules. Roles are enumerated, so that a misspelt role in a policy is found at start.
 */
export function schemaOf(sources: readonly PolicySource[]): SchemaJson<string> {
  const actions = sources.flatMap((source) => Object.entries(source.actions))
  const resources = new Set(actions.map(([, { on }]) => on))
  return {
    '': {
      entityTypes: {
        Role: { enum: [...ROLES] },
        Person: { memberOfTypes: ['Role'], shape: record({ id: TEXT, jurisdiction: TEXT }) },
        Machine: {
          shape: record({
            id: TEXT,
            jurisdiction: TEXT,
            scopes: { type: 'Set', element: { type: 'Entity', name: 'Action' } },
          }),
        },
        ...Object.fromEntries(
          [...resources].map((name) => [
            name,
            { shape: record({ jurisdiction: TEXT, owner: { ...TEXT, required: false } }) },
          ]),
        ),
      },
      actions: Object.fromEntries(
        actions.map(([action, { on }]) => [
          action,
          {
            appliesTo: {
              principalTypes: ['Person', 'Machine'],
              resourceTypes: [on],
              context: record({ strong: { type: 'Boolean' } }),
            },
          },
        ]),
      ),
    },
  }
}

function record<Attributes>(attributes: Attributes): { readonly type: 'Record'; readonly attributes: Attributes } {
  return { type: 'Record', attributes }
}
