import {
  ADD_CHECKPOINT_LENGTH_MAX,
  answerAddCheckpoint,
  formatVerifierKey,
  parseVerifierKey,
  type VerifierKey,
} from '@holdfast/transparency-log'
import { nodeCrypto } from '@holdfast/transparency-log/node'
import fastify from 'fastify'
import { WitnessFolder } from './kernel/index.ts'
import { accept, refuse, type Result } from './result.ts'

export interface WitnessSettings {
  /** Name, keys and memory of the witness; one process at a time. */
  readonly folder: string
  /** Needed at the first start only. */
  readonly name: string | undefined
  /** Public keys of the logs that it watches. */
  readonly logs: readonly string[]
  readonly host: string
  readonly port: number
}

export interface ServingWitness {
  readonly address: string
  /** Public keys, one of which a log's policy names. */
  readonly keys: readonly string[]
  stop(): Promise<void>
}

/** Who is slower than this to send a few kilobytes is not served. */
const REQUEST_MS_MAX = 10_000

/**
 * Watches the logs of others: answers `POST /add-checkpoint` as C2SP tlog-witness says, and nothing else. What is asked and answered is
 * signed, so it needs no TLS; it sees sizes and roots, never a fact. Refuses in one sentence; `say` gets a line when a log is not
 * cosigned.
 *
 * @example
 * await serveWitness({ folder: './witness', name: 'auditor.example/w', logs: [key], host: '127.0.0.1', port: 4401 }, console.log)
 */
export async function serveWitness(
  { folder, name, logs, host, port }: WitnessSettings,
  say: (line: string) => void,
): Promise<Result<ServingWitness, string>> {
  const keys = keysOf(logs)
  if (!keys.ok) return keys
  const opened = await WitnessFolder.open(folder, name, keys.value)
  if (!opened.ok) return opened
  const memory = opened.value
  const server = fastify({ bodyLimit: ADD_CHECKPOINT_LENGTH_MAX, requestTimeout: REQUEST_MS_MAX })
  server.removeAllContentTypeParsers()
  server.addContentTypeParser<string>('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  server.post<{ Body: string | undefined }>('/add-checkpoint', async ({ body = '' }, reply) => {
    const seconds = Math.floor(Date.now() / 1_000)
    const answer = await answerAddCheckpoint(nodeCrypto, memory, memory.signers, body, seconds)
    if (answer.refusal !== null) say(`${answer.status} ${answer.refusal.code}: ${answer.refusal.message}`)
    return reply.code(answer.status).type(answer.contentType).send(answer.body)
  })
  server.setErrorHandler<Error & { readonly statusCode?: number }>(({ statusCode = 500, message }, _request, reply) => {
    if (statusCode >= 500) say(message)
    const body = statusCode >= 500 ? 'This witness cannot answer now.\n' : `${message}\n`
    return reply.code(statusCode).type('text/plain; charset=utf-8').send(body)
  })
  try {
    const address = await server.listen({ host, port })
    const own = memory.signers.map(({ key }) => formatVerifierKey(key))
    return accept({ address, keys: own, stop: () => server.close() })
  } catch (cause) {
    return refuse(`cannot listen at ${host}, port ${port}: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

function keysOf(logs: readonly string[]): Result<readonly VerifierKey[], string> {
  const keys: VerifierKey[] = []
  for (const text of logs) {
    const key = parseVerifierKey(nodeCrypto, text)
    if (!key.ok) return refuse(`--log ${text.slice(0, 60)}: ${key.refusal.message}`)
    keys.push(key.value)
  }
  return keys.length === 0
    ? refuse('give --log KEY for each log that is watched, as its server prints it.')
    : accept(keys)
}
