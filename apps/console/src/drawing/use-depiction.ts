import type { Depiction } from '@holdfast/drawing'
import { useEffect, useState } from 'react'

const known = new Map<string, Depiction | null>()
const KNOWN_MAX = 200

/** The layout of a structure, once the drawing library is there; it is loaded when first needed. `none`: it cannot be drawn. */
export function useDepiction(smiles: string | null): Depiction | 'loading' | 'none' {
  const [, drawn] = useState(0)
  useEffect(() => {
    if (smiles === null || known.has(smiles)) return undefined
    let wanted = true
    const draw = async (): Promise<void> => {
      const depiction = await import('@holdfast/drawing/depiction').then(
        ({ depict }) => depict(smiles),
        () => null, // the library was not fetched: the answer stands without a drawing
      )
      if (known.size >= KNOWN_MAX) known.clear()
      known.set(smiles, depiction)
      if (wanted) drawn((count) => count + 1)
    }
    void draw()
    return () => {
      wanted = false
    }
  }, [smiles])
  if (smiles === null) return 'none'
  const depiction = known.get(smiles)
  return depiction === undefined ? 'loading' : (depiction ?? 'none')
}
