import { setTimeout as pause } from 'node:timers/promises'
import type { House } from '../house.ts'
import { newId } from '../kernel/index.ts'
import { workAtRescreening } from './rescreening-job.ts'

/** People who begin a job see it move while they look. */
const INTERVAL_MS = 1_000

/** Works at what is to be done, until it is stopped: the page that is under way is finished first. */
export function startJobs(house: House): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const running = run(house, newId(), stopping.signal)
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

async function run(house: House, holder: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    // A database that is away for a moment is no end of it: the next round goes on from where this one came to.
    await workAtRescreening(house, holder, signal).catch(() => undefined)
    await pause(INTERVAL_MS, undefined, { signal }).catch(() => undefined)
  }
}
