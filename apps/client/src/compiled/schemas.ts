// Written from the description of the interface by `npm run generate:client`; do not edit.

export type Account = {
  readonly account: string
  readonly signInName: string | null
  readonly displayName: string | null
  readonly roles: readonly (string)[]
  readonly state: "active" | "invited" | "locked" | "no-means"
  readonly lockedUntil: string | null
  readonly hasSecondFactor: boolean
  readonly passkeys: number
  readonly lastSignInAt: string | null
  readonly openProposals: number
}

export type Alarm = {
  readonly id: string
  readonly code: string
  readonly message: string
  readonly since: string
  readonly acknowledgedBy: string | null
  readonly acknowledgedAt: string | null
  readonly note: string | null
}

export type Answer = {
  readonly receipt: Receipt
  readonly awaits: {
    readonly proposal: string
    readonly why: string
  } | null
}

export type ControlList = {
  readonly id: string
  readonly title: string
  readonly short: string
  readonly publisher: string
  readonly legalBasis: string
  readonly url: string | null
  readonly edition: string | null
  readonly reviewBy: string
  readonly overdue: boolean
  readonly lapsedOn: string | null
  readonly entryCount: number
}

export type FullAnswer = {
  readonly verdict: "controlled" | "review" | "not-listed" | "unidentified"
  readonly substances: readonly ({
    readonly substance: string | null
    readonly name: string
    readonly cas: string | null
    readonly by: string
    readonly input: string
    readonly certainty: "certain" | "possible"
    readonly smiles: string | null
    readonly concentration: {
      readonly text: string
      readonly percentMin: number
      readonly percentMax: number
      readonly basis: "by-weight" | "by-volume" | "weight-per-volume" | "normality" | "baume" | "assumed-by-weight"
    } | null
    readonly role: "goods" | "solvent"
  })[]
  readonly findings: readonly ({
    readonly list: string
    readonly edition: string
    readonly entry: string
    readonly title: string
    readonly how: string
    readonly certainty: "certain" | "possible"
    readonly effect: "controlled" | "below-limit" | "exempt"
    readonly substance: number | null
    readonly reasons: readonly ({
      readonly clause: string
      readonly text: string
      readonly atoms: readonly (number)[]
    })[]
    readonly consequences: readonly ({
      readonly consequence: string
      readonly text: string
      readonly when: "applies" | "if"
      readonly citation: string
      readonly since: string
      readonly unverified: boolean
    })[]
    readonly unverified: boolean
  })[]
  readonly issues: readonly ({
    readonly code: string
    readonly message: string
  })[]
  readonly read: {
    readonly quantity: {
      readonly text: string
      readonly value: string
      readonly unit: string
    } | null
    readonly packages: {
      readonly text: string
      readonly count: string
      readonly kind: string
    } | null
    readonly concentration: {
      readonly text: string
      readonly percentMin: number
      readonly percentMax: number
      readonly basis: "by-weight" | "by-volume" | "weight-per-volume" | "normality" | "baume" | "assumed-by-weight"
    } | null
    readonly hs: string | null
    readonly un: string | null
    readonly origin: string | null
    readonly destination: string | null
  }
}

export type Invited = {
  readonly receipt: Receipt
  readonly awaits: {
    readonly proposal: string
    readonly why: string
  } | null
  readonly account: string
  readonly invitation: {
    readonly code: string
    readonly expiresAt: string
  } | null
}

export type Log = {
  readonly jurisdiction: string
  readonly origin: string | null
  readonly key: string | null
  readonly published: {
    readonly size: number
    readonly at: string
    readonly checkpoint: string
  } | null
  readonly recorded: number
  readonly quorum: {
    readonly needed: number
    readonly have: number
  } | null
  readonly witnesses: readonly ({
    readonly name: string
    readonly key: string
    readonly ok: boolean
    readonly lastCosignedAt: string | null
    readonly trouble: string | null
  })[]
  readonly alarm: {
    readonly code: string
    readonly message: string
    readonly since: string
  } | null
}

export type LogEntry = {
  readonly position: number
  readonly id: string
  readonly command: string
  readonly kind: string
  readonly stream: string
  readonly recordedAt: string
  readonly who: string
  readonly secondPerson: string | null
  readonly leafHash: string
}

export type MachineKey = {
  readonly key: string
  readonly prefix: string
  readonly label: string
  readonly scopes: readonly (string)[]
  readonly issuedAt: string
  readonly issuedBy: string
  readonly approvedBy: string | null
  readonly expiresAt: string
  readonly revokedAt: string | null
  readonly lastUsedAt: string | null
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
  readonly isLinked: boolean
  readonly actions: readonly (string)[]
}

export type Passkey = {
  readonly passkey: string
  readonly label: string | null
  readonly addedAt: string
  readonly lastUsedAt: string | null
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

export type Proposal = {
  readonly proposal: string
  readonly action: string
  readonly proposedBy: {
    readonly account: string
    readonly displayName: string | null
  }
  readonly proposedAt: string
  readonly about: {
    readonly account: string
    readonly displayName: string | null
  } | null
  readonly detail: { readonly [name: string]: string }
  readonly why: string | null
  readonly mayApprove: boolean
  readonly whyNot: string | null
  readonly whyNotCode: "decided" | "lapsed" | "own" | "about-oneself" | "weak-sign-in" | "not-allowed" | null
  readonly state: "open" | "approved" | "declined"
  readonly lapsesAt: string
  readonly decidedBy: {
    readonly account: string
    readonly displayName: string | null
  } | null
  readonly decidedAt: string | null
  readonly reason: string | null
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

export type Rescreening = {
  readonly job: string
  readonly startedAt: string
  readonly startedBy: {
    readonly account: string
    readonly displayName: string | null
    readonly isProgram: boolean
  }
  readonly asOf: string
  readonly state: "running" | "done" | "stopped" | "failed"
  readonly endedAt: string | null
  readonly checked: number
  readonly total: number | null
  readonly changed: number
  readonly newlyControlled: number
  readonly rowsPerSecond: number | null
  readonly secondsLeft: number | null
  readonly error: string | null
}

export type Screening = {
  readonly id: string
  readonly askedAt: string
  readonly askedBy: {
    readonly account: string
    readonly displayName: string | null
    readonly isProgram: boolean
  }
  readonly asOf: string
  readonly reference: string | null
  readonly scope: {
    readonly lists: readonly (string)[] | null
    readonly direction: "import" | "export" | "transit" | "domestic" | null
    readonly interpretations: { readonly [name: string]: string }
  }
  readonly answer: {
    readonly verdict: "controlled" | "review" | "not-listed" | "unidentified"
    readonly substances: readonly ({
      readonly id: string
      readonly name: string
      readonly cas: string | null
    })[]
    readonly findings: readonly ({
      readonly list: string
      readonly entry: string
      readonly edition: string
      readonly how: "identity" | "family" | "isotopologue" | "stereoisomer" | "salt" | "name" | "hs-code" | "un-number" | "equipment"
      readonly certainty: "certain" | "possible"
      readonly effect: "controlled" | "below-limit" | "exempt"
    })[]
    readonly findingsLeftOut: number
    readonly issues: readonly (string)[]
  }
  readonly law: {
    readonly lists: string
    readonly editions: { readonly [name: string]: string }
  }
  readonly settlement: {
    readonly answer: string
    readonly reason: string
    readonly by: {
      readonly account: string
      readonly displayName: string | null
      readonly isProgram: boolean
    }
    readonly at: string
    readonly decidedAt: string
  } | null
  readonly rescreenedAt: string | null
}

export type System = {
  readonly version: string
  readonly startedAt: string
  readonly jurisdiction: string
  readonly storage: {
    readonly kind: "bundled" | "url"
    readonly version: string | null
    readonly sizeBytes: number | null
    readonly standby: "none" | "followed" | "behind" | null
  }
  readonly log: {
    readonly recorded: number
    readonly published: number | null
    readonly witnesses: readonly ({
      readonly name: string
      readonly trouble: string
    })[]
  }
  readonly lists: readonly ({
    readonly id: string
    readonly edition: string | null
    readonly reviewBy: string
    readonly overdue: boolean
  })[]
  readonly jobs: readonly ({
    readonly name: string
    readonly state: "running" | "done" | "stopped" | "failed"
    readonly startedAt: string | null
    readonly progress: {
      readonly checked: number
      readonly total: number
    } | null
    readonly error: string | null
  })[] | null
  readonly backups: readonly ({
    readonly at: string
    readonly file: string
    readonly rows: number
    readonly bytes: number
  })[] | null
  readonly alarms: readonly (Alarm)[] | null
}

export type WaysIn = {
  readonly jurisdiction: string
  readonly needsSetUp: boolean
  readonly password: true
  readonly passkey: boolean
  readonly provider: {
    readonly label: string
  } | null
  readonly demo: readonly ({
    readonly signInName: string
    readonly displayName: string
    readonly role: string
    readonly password: string
  })[] | null
}
