// Written from the description of the interface by `npm run generate:client`; do not edit.

export type Answer = {
  readonly receipt: Receipt
  readonly awaits: {
    readonly proposal: string
    readonly why: string
  } | null
}

export type Log = {
  readonly jurisdiction: string
  readonly origin: string | null
  readonly key: string | null
  readonly published: {
    readonly size: number
    readonly checkpoint: string
  } | null
  readonly recorded: number
  readonly quorum: {
    readonly size: number
    readonly since: string
  } | null
  readonly witnesses: readonly ({
    readonly name: string
    readonly trouble: string
  })[]
  readonly alarm: {
    readonly code: string
    readonly message: string
  } | null
}

export type Me = {
  readonly account: string
  readonly jurisdiction: string
  readonly signInName: string | null
  readonly displayName: string | null
  readonly roles: readonly (string)[]
  readonly isStrong: boolean
  readonly hasSecondFactor: boolean
  readonly backupCodesLeft: number
  readonly passkeys: number
  readonly actions: readonly (string)[]
}

export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly rules?: readonly ({
    readonly id: string
    readonly why: string
  })[]
}

export type Receipt = {
  readonly jurisdiction: string
  readonly command: string
  readonly facts: readonly ({
    readonly id: string
    readonly position: number
    readonly leafHash: string
  })[]
  readonly recordedAt: string
}
