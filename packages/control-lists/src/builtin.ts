import artefact from '../compiled/lists.json' with { type: 'json' }
import { loadLists } from './load.ts'
import type { Lists } from './model.ts'

let loaded: Lists | null = null

/** The lists that come with Holdfast. Read once, then the same object: it is read-only and may be shared. */
export function builtinLists(): Lists {
  if (loaded !== null) return loaded
  const result = loadLists(artefact)
  // The artefact is part of this package and rebuilt by its tests: if it cannot be read, the installation is damaged.
  if (!result.ok) throw new Error(result.refusal.message)
  loaded = result.value
  return loaded
}
