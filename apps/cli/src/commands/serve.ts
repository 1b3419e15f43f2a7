import { buildCommand, type TypedFlagParameter } from '@stricli/core'

interface ServeFlags {
  readonly data?: string
  readonly jurisdiction?: string
  readonly keys?: string
  readonly host?: string
  readonly port?: string
  readonly proxy?: string
  readonly tlsCert?: string
  readonly tlsKey?: string
  readonly log?: string
  readonly witnessPolicy?: string
  readonly backups?: string
  readonly backupPassphraseFile?: string
  readonly address?: string
  readonly oidcIssuer?: string
  readonly oidcClient?: string
  readonly oidcSecretFile?: string
  readonly oidcLabel?: string
  readonly oidcOrigins?: string
  readonly oidcStrongAcr?: string
  readonly demo: boolean
}

const OPTION_OF: Readonly<Record<Exclude<keyof ServeFlags, 'demo'>, string>> = {
  data: '--data',
  jurisdiction: '--jurisdiction',
  keys: '--keys',
  host: '--host',
  port: '--port',
  proxy: '--proxy',
  tlsCert: '--tls-cert',
  tlsKey: '--tls-key',
  log: '--log',
  witnessPolicy: '--witness-policy',
  backups: '--backups',
  backupPassphraseFile: '--backup-passphrase-file',
  address: '--address',
  oidcIssuer: '--oidc-issuer',
  oidcClient: '--oidc-client',
  oidcSecretFile: '--oidc-secret-file',
  oidcLabel: '--oidc-label',
  oidcOrigins: '--oidc-origins',
  oidcStrongAcr: '--oidc-strong-acr',
}

function text(placeholder: string, brief: string) {
  return { kind: 'parsed', parse: String, optional: true, placeholder, brief } as const satisfies TypedFlagParameter<
    string | undefined
  >
}

export const serve = buildCommand<ServeFlags>({
  func: async (flags) => {
    const { runServer } = await import('../serve.ts')
    await runServer(argumentsOf(flags))
  },
  parameters: {
    flags: {
      data: text('DIR', 'Where facts are kept; ./data when not given'),
      jurisdiction: text('KE', 'Whose law applies; needed at the first start only'),
      keys: text('DIR', 'Where the keys of sealed fields are kept; inside the data folder when not given'),
      host: text('H', 'The address to listen at; 127.0.0.1 when not given'),
      port: text('N', 'The port; 4400 when not given, 0 for any that is free'),
      proxy: text('ADDRESS', 'A proxy that may say who asked, and how'),
      tlsCert: text('FILE', 'The certificate and its chain, PEM'),
      tlsKey: text('FILE', 'Its key, PEM'),
      log: text('json|off', 'A line for each answer on the error output, without personal data; json when not given'),
      witnessPolicy: text('FILE', 'Whom the log asks to cosign; witnesses.policy beside the log when not given'),
      backups: text('DIR', 'Where the server writes backups when somebody asks it to; without it, it writes none'),
      backupPassphraseFile: text('FILE', 'The passphrase that seals them, in its first line'),
      address: text('URL', 'By which address browsers reach the server; needed with an identity provider'),
      oidcIssuer: text('URL', 'Your OpenID Connect provider, at which people may sign in as well'),
      oidcClient: text('ID', 'As what the provider knows this server'),
      oidcSecretFile: text('FILE', 'A file with the client secret; without one it is a public client'),
      oidcLabel: text('TEXT', 'What stands on the button; the name of the host when not given'),
      oidcOrigins: text('URL,URL', 'Further origins that the provider may point to'),
      oidcStrongAcr: text('VALUE,VALUE', 'Values of acr that mean more than one factor'),
      demo: {
        kind: 'boolean',
        default: false,
        withNegated: false,
        brief: 'A demonstration, with people and goods that do not exist',
      },
    },
  },
  docs: {
    brief: 'Run the server',
    fullDescription: [
      'Keeps facts, answers the console and the HTTP interface, and publishes the log. Facts are kept in the data folder by the PostgreSQL',
      'that comes along, or where DATABASE_URL says. Ctrl-C stops it: what is being answered is answered first.',
      '',
      'Examples:',
      '  holdfast serve --data /var/lib/holdfast/data --jurisdiction KE',
      '  holdfast serve --demo --port 4500',
    ].join('\n'),
  },
})

/** The options as the server itself reads them: what is wrong with them is said in one place. */
function argumentsOf({ demo, ...named }: ServeFlags): readonly string[] {
  const given = Object.entries(OPTION_OF).flatMap(([name, option]) => {
    const value = Object.entries(named).find(([flag]) => flag === name)?.[1]
    return value === undefined ? [] : [option, value]
  })
  return demo ? [...given, '--demo'] : given
}
