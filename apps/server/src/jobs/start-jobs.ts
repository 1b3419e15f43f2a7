import { setTimeout as pause } from 'node:timers/promises'
import type { House } from '../house.ts'
import { newId } from '../kernel/index.ts'
import type { Retention } from '../modules/screening/index.ts'
import { forgetWhatIsOver } from './forgetting-job.ts'
import { workAtRescreening } from './rescreening-job.ts'

/** People who begin a job see it move while they look. */
const INTERVAL_MS = 1_000

/** The time of a month is over once a month; a server that runs for years must still notice. */
const FORGET_EACH_MS = 60 * 60 * 1_000

/** Works at what is to be done, until it is stopped: the page that is under way is finished first. Null: nothing is ever forgotten. */
export function startJobs(house: House, retention: Retention | null): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  const holder = newId()
  const running = Promise.all([
    repeat(INTERVAL_MS, signal, () => workAtRescreening(house, holder, signal)),
    ...(retention === null ? [] : [repeat(FORGET_EACH_MS, signal, () => forgetWhatIsOver(house, retention))]),
  ])
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

async function repeat(everyMs: number, signal: AbortSignal, work: () => Promise<unknown>): Promise<void> {
  while (!signal.aborted) {
    // A database that is away for a moment is no end of it: the next round goes on from where this one came to.
    await work().catch(() => undefined)
    await pause(everyMs, undefined, { signal }).catch(() => undefined)
  }
}
