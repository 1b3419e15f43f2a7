import { useCallback, useEffect, useState } from 'react'
import { ask, type Failure } from './client.ts'
import { noteOutcome } from './note-outcome.ts'
import type { Reader } from './shape.ts'

/** What a page shows: while it is asked again, what was there stays. */
export interface Loaded<Value> {
  readonly value: Value | null
  readonly failure: Failure | null
  readonly isLoading: boolean
  readonly reload: () => void
}

/** Asks the server for a path; null asks nothing. `everyMs` asks again while somebody looks. */
export function useLoaded<Value>(
  path: string | null,
  reader: Reader<Value>,
  everyMs: number | null = null,
): Loaded<Value> {
  const [turn, setTurn] = useState(0)
  const [held, setHeld] = useState<{
    readonly path: string
    readonly value: Value | null
    readonly failure: Failure | null
  } | null>(null)
  const [isLoading, setLoading] = useState(path !== null)
  const reload = useCallback(() => setTurn((before) => before + 1), [])
  useEffect(() => {
    if (path === null) return undefined
    const stop = new AbortController()
    setLoading(true)
    const load = async (): Promise<void> => {
      const outcome = await ask(path, reader, { signal: stop.signal })
      if (stop.signal.aborted) return
      noteOutcome(outcome)
      setLoading(false)
      setHeld((before) => ({
        path,
        value: outcome.ok ? outcome.value : before?.path === path ? before.value : null,
        failure: outcome.ok ? null : outcome.failure,
      }))
    }
    void load()
    return () => stop.abort()
  }, [path, reader, turn])
  useEffect(() => {
    if (everyMs === null || path === null) return undefined
    const timer = setInterval(() => document.visibilityState === 'visible' && reload(), everyMs)
    return () => clearInterval(timer)
  }, [everyMs, path, reload])
  useEffect(() => {
    addEventListener('online', reload)
    return () => removeEventListener('online', reload)
  }, [reload])
  const isThis = held?.path === path
  return { value: isThis ? held.value : null, failure: isThis ? held.failure : null, isLoading, reload }
}
