/** Exit statuses, documented in the manual. */
export const EXIT = { done: 0, failOnMet: 1, usage: 2, unreadable: 3, interrupted: 130 } as const

/** The command was called in a way that it does not know: status 2, with a sentence. */
export class UsageError extends Error {}
