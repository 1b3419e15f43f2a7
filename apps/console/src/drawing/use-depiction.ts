import type { Depiction } from '@holdfast/drawing'
import { useEffect, useState } from 'react'

const known = new Map<string, Depiction | null>()
const KNOWN_MAX = 500

/** The layout of a structure, once the drawing library has made it. `none`: it cannot be drawn. */
export function useDepiction(smiles: string | null): Depiction | 'loading' | 'none' {
  // Held beside its structure: a component may be given another one.
  const [drawn, setDrawn] = useState<{ readonly smiles: string; readonly depiction: Depiction | null } | null>(null)
  useEffect(() => {
    if (smiles === null) return undefined
    let wanted = true
    void depictionOf(smiles).then((depiction) => wanted && setDrawn({ smiles, depiction }))
    return () => {
      wanted = false
    }
  }, [smiles])
  if (smiles === null) return 'none'
  const depiction = drawn?.smiles === smiles ? drawn.depiction : known.get(smiles)
  return depiction === undefined ? 'loading' : (depiction ?? 'none')
}

async function depictionOf(smiles: string): Promise<Depiction | null> {
  const before = known.get(smiles)
  if (before !== undefined) return before
  const depiction = await import('./depictions.ts').then(
    ({ depictions }) => depictions.of(smiles),
    () => null, // the library was not fetched: the answer stands without a drawing
  )
  if (known.size >= KNOWN_MAX) known.clear()
  known.set(smiles, depiction)
  return depiction
}
