import { buildCommand } from '@stricli/core'

export interface VerifyFlags {
  readonly data?: string
  readonly url?: string
  readonly state?: string
  readonly policy?: string
  readonly leaf?: string
  readonly key?: readonly string[]
  readonly json: boolean
}

export const verify = buildCommand<VerifyFlags, string[]>({
  func: async (flags, ...files) => {
    const { policyOf, verifyFolder, verifyProof } = await import('../verify.ts')
    if (flags.url !== undefined) {
      const { verifyUrl } = await import('../verify-url.ts')
      await verifyUrl(flags, flags.url, policyOf)
      return
    }
    await (flags.data === undefined ? verifyProof(flags, files) : verifyFolder(flags, flags.data, files))
  },
  parameters: {
    flags: {
      data: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'DIR',
        brief: 'Verify this data folder, in use or at rest',
      },
      url: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'URL',
        brief: 'Verify the log that this server publishes',
      },
      state: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'FILE',
        brief: 'With --url: where what was seen is kept, so that a log that was rewritten is found',
      },
      policy: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'FILE',
        brief: 'With --url: a C2SP tlog-policy, with the log’s key and the witnesses that must have cosigned',
      },
      leaf: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'FILE',
        brief: 'The fact that the proof is for, as the log holds it',
      },
      key: {
        kind: 'parsed',
        parse: String,
        variadic: true,
        optional: true,
        placeholder: 'KEY',
        brief: 'The public key of a log, from somebody you trust',
      },
      json: { kind: 'boolean', default: false, withNegated: false, brief: 'For programs' },
    },
    positional: {
      kind: 'array',
      parameter: { brief: 'A proof (.tlog-proof)', parse: String, placeholder: 'PROOF' },
    },
  },
  docs: {
    brief: 'Verify that nothing recorded was changed',
    fullDescription: [
      'Verifies a data folder: every fact against the log that was signed over it. Or one proof against the fact that it is for.',
      'A receipt that the server or the console saved needs the key alone: it holds the facts with their proofs.',
      'Status 0: all holds. 1: something was changed; each finding says what and where. 3: it cannot be read.',
      '',
      'Examples:',
      '  holdfast verify --data ./data',
      '  holdfast verify --url https://holdfast.example --key "holdfast-…/KE+…" --state seen',
      '  holdfast verify receipt.tlog-proof --leaf fact.json --key "holdfast-…/KE+…"',
    ].join('\n'),
  },
})
