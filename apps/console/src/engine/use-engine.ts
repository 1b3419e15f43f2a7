import { useSyncExternalStore } from 'react'
import type { EngineState } from './client.ts'
import { engine } from './client.ts'
import type { ListSummary } from './protocol.ts'

export function useEngine(): EngineState {
  return useSyncExternalStore(engine.watch, engine.state)
}

const NONE: readonly ListSummary[] = []

export function useLists(): readonly ListSummary[] {
  const state = useEngine()
  return state.status === 'ready' ? state.lists : NONE
}
