/** Ctrl-C asks the run to end after the rows under way, so that the output is whole; a second one ends it at once. */
export interface Interruption {
  readonly wanted: boolean
  release(): void
}

export function interruption(): Interruption {
  const state = { wanted: false }
  const hear = (): void => {
    if (state.wanted) process.exit(130)
    state.wanted = true
  }
  process.on('SIGINT', hear)
  process.on('SIGTERM', hear)
  return {
    get wanted() {
      return state.wanted
    },
    release() {
      process.off('SIGINT', hear)
      process.off('SIGTERM', hear)
    },
  }
}
