import type { Depiction } from '@holdfast/drawing'
import { useEffect, useState } from 'react'

const known = new Map<string, Depiction | null>()
const KNOWN_MAX = 200

/** The layout of a structure, once the drawing library is there; it is loaded when first needed. */
export function useDepiction(smiles: string | null): Depiction | null {
  const [, drawn] = useState(0)
  useEffect(() => {
    if (smiles === null || known.has(smiles)) return undefined
    let wanted = true
    const draw = async (): Promise<void> => {
      const { depict } = await import('@holdfast/drawing/depiction')
      if (known.size >= KNOWN_MAX) known.clear()
      known.set(smiles, depict(smiles))
      if (wanted) drawn((count) => count + 1)
    }
    void draw()
    return () => {
      wanted = false
    }
  }, [smiles])
  return smiles === null ? null : (known.get(smiles) ?? null)
}
