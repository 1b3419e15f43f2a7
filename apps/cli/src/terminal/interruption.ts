/** Ctrl-C asks the run to end after the rows under way, so that the output is whole; a second one ends it at once. */
export interface Interruption {
  readonly wanted: boolean
  release(): void
}

/** Ctrl-C, a stop from outside, a terminal that was closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export function interruption(): Interruption {
  const state = { wanted: false }
  const hear = (): void => {
    if (state.wanted) process.exit(130)
    state.wanted = true
  }
  for (const signal of SIGNALS) process.on(signal, hear)
  return {
    get wanted() {
      return state.wanted
    },
    release() {
      for (const signal of SIGNALS) process.off(signal, hear)
    },
  }
}
