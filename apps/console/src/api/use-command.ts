import { useRef, useState } from 'react'
import { ask, type Failure, type Method, type Outcome } from './client.ts'
import { newCommandId } from './command-id.ts'
import { noteOutcome } from './note-outcome.ts'
import type { Reader } from './shape.ts'

/** From here on a server failed on its own account, and may yet have done what was asked. */
const SERVER_FAULT = 500

export interface Command<Value> {
  readonly isSending: boolean
  readonly failure: Failure | null
  readonly done: Value | null
  run(method: Method, path: string, body?: unknown): Promise<Outcome<Value>>
  clear(): void
}

/**
 * Asks the server to do something. The id of the command is kept until it is known what became of it: after a lost connection the
 * same question again does nothing twice.
 */
export function useCommand<Value>(reader: Reader<Value>): Command<Value> {
  const [isSending, setSending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [done, setDone] = useState<Value | null>(null)
  const open = useRef<{ readonly question: string; readonly id: string } | null>(null)
  const run = async (method: Method, path: string, body?: unknown): Promise<Outcome<Value>> => {
    const question = JSON.stringify([method, path, body])
    const id = open.current?.question === question ? open.current.id : newCommandId()
    open.current = { question, id }
    setSending(true)
    const outcome = await ask(path, reader, { method, body, commandId: id })
    noteOutcome(outcome)
    if (outcome.ok || isSettled(outcome.failure)) open.current = null
    setSending(false)
    setFailure(outcome.ok ? null : outcome.failure)
    if (outcome.ok) setDone(outcome.value)
    return outcome
  }
  const clear = (): void => {
    setFailure(null)
    setDone(null)
  }
  return { isSending, failure, done, run, clear }
}

function isSettled(failure: Failure): boolean {
  return failure.kind === 'refused' && failure.status < SERVER_FAULT
}
