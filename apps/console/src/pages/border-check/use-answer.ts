import { useEffect, useState } from 'react'
import { optionsOf, rowOfLine } from '../../app/movement.ts'
import type { CheckSearch } from '../../app/search.ts'
import { stringifySearch } from '../../app/search.ts'
import { engine } from '../../engine/client.ts'
import type { Answer } from '../../engine/protocol.ts'
import { useEngine } from '../../engine/use-engine.ts'
import { remember } from './checked-lines.ts'

export type AnswerState =
  | { readonly status: 'none' }
  | { readonly status: 'opening' }
  | { readonly status: 'asked' }
  | { readonly status: 'broken'; readonly detail: string }
  | { readonly status: 'answered'; readonly answer: Answer; readonly key: string }

/** The answer to the line in the address: a reload asks again and gets the same. */
export function useAnswer(search: CheckSearch): AnswerState {
  const state = useEngine()
  const [answered, setAnswered] = useState<Extract<AnswerState, { status: 'answered' }> | null>(null)
  const key = stringifySearch({ ...search })
  const lists = state.status === 'ready' ? state.lists : null
  useEffect(() => {
    const { line } = search
    if (line === undefined || lists === null) return undefined
    let wanted = true
    const ask = async (): Promise<void> => {
      const answer = await engine.check(rowOfLine(line, search), optionsOf(search, lists))
      if (!wanted) return
      setAnswered({ status: 'answered', answer, key })
      remember(line, key, answer, lists)
    }
    void ask()
    return () => {
      wanted = false
    }
    // `key` is the search, written out: the object is new at every navigation.
  }, [key, lists])
  if (search.line === undefined) return { status: 'none' }
  if (state.status === 'broken') return { status: 'broken', detail: state.detail }
  // Never the answer to another line, not even for a moment.
  if (answered?.key === key) return answered
  return { status: state.status === 'ready' ? 'asked' : 'opening' }
}
