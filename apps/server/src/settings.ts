import { parseArgs } from 'node:util'

export interface Settings {
  readonly host: string
  readonly port: number
}

const PORT_DEFAULT = 4400
const HOST_DEFAULT = '127.0.0.1'

type Answer = { readonly ok: true; readonly value: Settings } | { readonly ok: false; readonly refusal: string }

/** Reads `--host` and `--port`; refuses anything else in one sentence. */
export function readSettings(args: readonly string[]): Answer {
  try {
    const { values } = parseArgs({ args: [...args], options: { host: { type: 'string' }, port: { type: 'string' } } })
    const port = Number(values.port ?? PORT_DEFAULT)
    if (!/^\d{1,5}$/.test(String(values.port ?? PORT_DEFAULT)) || port > 65_535)
      return { ok: false, refusal: `--port ${values.port ?? ''} is not a port; give a number from 0 to 65535.` }
    return { ok: true, value: { host: values.host ?? HOST_DEFAULT, port } }
  } catch (cause) {
    const said = cause instanceof Error ? cause.message.split('\n', 1).join('') : String(cause)
    return { ok: false, refusal: `${said} Known options: --host H, --port N.` }
  }
}
