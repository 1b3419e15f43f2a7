import type { Decided } from '../../../kernel/decision.ts'
import { no, type ScreeningRefusalCode } from '../refusal.ts'
import type { Begun, Ended, RescreeningFact } from './facts.ts'

type RescreeningDecided = Decided<RescreeningFact, ScreeningRefusalCode>

/** One at a time: two would ask the same rows twice. */
export function decideBegin(isRunning: boolean, begun: Begun): RescreeningDecided {
  if (isRunning) return no('rescreening-running', 'A re-screening is under way. Wait until it ends, or stop it.')
  return { ok: true, facts: [{ kind: 'screening/rescreening-begun', stream: streamOf(begun), body: begun }] }
}

export function decideEnd(state: RescreeningState | null, ended: Ended): RescreeningDecided {
  if (state === null) return no('rescreening-unknown', 'There is no such re-screening here.')
  if (state !== 'running') return no('rescreening-ended', 'This re-screening has ended already.')
  return { ok: true, facts: [{ kind: 'screening/rescreening-ended', stream: streamOf(ended), body: ended }] }
}

export type RescreeningState = 'running' | Ended['how']

function streamOf({ rescreening }: { readonly rescreening: string }): string {
  return `rescreening/${rescreening}`
}
