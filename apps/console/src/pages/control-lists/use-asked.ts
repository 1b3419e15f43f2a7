import { useEffect, useState } from 'react'
import type { Loaded } from '../../api/use-loaded.ts'

/** What the engine of this browser answers, in the shape of an answer of a server. `key` names the question. */
export function useAsked<Value>(key: string, ask: () => Promise<Value>): Loaded<Value> {
  const [held, setHeld] = useState<{ readonly key: string; readonly value: Value } | null>(null)
  useEffect(() => {
    let wanted = true
    void ask().then((value) => wanted && setHeld({ key, value }))
    return () => {
      wanted = false
    }
    // The question is named by its key; `ask` is another function at each drawing.
  }, [key])
  const value = held?.key === key ? held.value : null
  return { value, failure: null, isLoading: value === null, reload: () => undefined }
}
