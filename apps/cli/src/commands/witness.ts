import { buildCommand } from '@stricli/core'

interface WitnessFlags {
  readonly data: string
  readonly log: readonly string[]
  readonly name?: string
  readonly host: string
  readonly port: string
}

export const witness = buildCommand<WitnessFlags>({
  func: async (flags) => {
    const { runWitness } = await import('../witness.ts')
    await runWitness(flags)
  },
  parameters: {
    flags: {
      data: { kind: 'parsed', parse: String, placeholder: 'DIR', brief: 'Where its name, keys and memory are kept' },
      log: {
        kind: 'parsed',
        parse: String,
        variadic: true,
        placeholder: 'KEY',
        brief: 'The public key of a log that it watches, as its server prints it; may be given again',
      },
      name: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'NAME',
        brief: 'What it is called, such as auditor.example/witness; needed at the first start only',
      },
      host: {
        kind: 'parsed',
        parse: String,
        default: '127.0.0.1',
        placeholder: 'H',
        brief: 'The address to listen at',
      },
      port: {
        kind: 'parsed',
        parse: String,
        default: '4401',
        placeholder: 'N',
        brief: 'The port; 0 for any that is free',
      },
    },
  },
  docs: {
    brief: 'Watch the log of somebody else, and cosign it while it only grows',
    fullDescription: [
      'Runs a witness (C2SP tlog-witness). It remembers the last checkpoint of each log that it watches, and cosigns a new one only when the',
      'log proves that it only added to it. It sees sizes and hashes, no fact. Ctrl-C stops it.',
      '',
      'Example:',
      '  holdfast witness --data ./witness --name auditor.example/witness --log "KEY AS IT WAS PRINTED"',
    ].join('\n'),
  },
})
