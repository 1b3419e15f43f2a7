import { serveWitness, type WitnessSettings } from '@holdfast/server/witness'
import { UsageError } from './exit.ts'
import { UnreadableManifest } from './input/input-row.ts'

interface WitnessOptions extends Pick<WitnessSettings, 'host'> {
  readonly data: string
  readonly log: readonly string[]
  readonly name?: string
  readonly port: string
}

/** Witnesses until it is told to stop. Status 2: an option is wrong; 3: it cannot start. */
export async function runWitness({ data, log, name, host, port }: WitnessOptions): Promise<void> {
  if (data === '') throw new UsageError('--data needs the name of a folder.')
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new UsageError(`--port ${port} is not a port; give a number from 0 to 65535.`)
  const settings = { folder: data, name, logs: log, host, port: Number(port) }
  const serving = await serveWitness(settings, (line) => void process.stderr.write(`${line}\n`))
  if (!serving.ok) throw new UnreadableManifest(serving.refusal)
  const { address, keys } = serving.value
  process.stdout.write(`The witness answers at ${address}\nIts keys; a policy names one of them:\n`)
  for (const key of keys) process.stdout.write(`  ${key}\n`)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await serving.value.stop()
}
