import { buildCommand, type TypedFlagParameter } from '@stricli/core'

interface BackupFlags {
  readonly data?: string
  readonly passphraseFile?: string
  readonly to: string
}

type RestoreFlags = Omit<BackupFlags, 'to'>

const data = {
  kind: 'parsed',
  parse: String,
  optional: true,
  placeholder: 'DIR',
  brief: 'The data folder; without it, the database of DATABASE_URL',
} as const satisfies TypedFlagParameter<string | undefined>
const passphraseFile = {
  kind: 'parsed',
  parse: String,
  optional: true,
  placeholder: 'FILE',
  brief: 'A file whose first line is the passphrase; without it, HOLDFAST_PASSPHRASE says it',
} as const satisfies TypedFlagParameter<string | undefined>

export const backup = buildCommand<BackupFlags>({
  func: async (flags) => {
    const { writeBackup } = await import('../storage.ts')
    await writeBackup(flags)
  },
  parameters: {
    flags: {
      data,
      passphraseFile,
      to: { kind: 'parsed', parse: String, placeholder: 'FILE', brief: 'A file that is not there yet' },
    },
  },
  docs: {
    brief: 'Write all facts into one encrypted file',
    fullDescription: [
      'Writes facts and views, as they are at one moment, while the server serves or while it does not. The keys of sealed fields are',
      'not in the file: copy their folder apart from it.',
      '',
      'Examples:',
      '  holdfast backup --data ./data --to monday.holdfast --passphrase-file ~/.holdfast-passphrase',
    ].join('\n'),
  },
})

export const restore = buildCommand<RestoreFlags, string[]>({
  func: async (flags, ...files) => {
    const { readBackup } = await import('../storage.ts')
    await readBackup(flags, files)
  },
  parameters: {
    flags: { data, passphraseFile },
    positional: {
      kind: 'array',
      parameter: { brief: 'The file that a backup wrote', parse: String, placeholder: 'FILE' },
    },
  },
  docs: {
    brief: 'Fill an empty data folder from a backup',
    fullDescription: [
      'Restores all of the file or nothing: each count and digest is compared, then each fact with its leaf in the log.',
      'Status 0: all holds. 1: the facts are not those of their log. 3: the file, the passphrase or the folder is no good.',
      '',
      'Examples:',
      '  holdfast restore monday.holdfast --data ./restored --passphrase-file ~/.holdfast-passphrase',
    ].join('\n'),
  },
})
