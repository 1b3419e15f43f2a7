import { readSettings, serve } from '@holdfast/server/serve'
import { UsageError } from './exit.ts'
import { UnreadableManifest } from './input/input-row.ts'

/** Serves until it is told to stop. Status 2: an option is wrong; 3: the server cannot start, or cannot go on. */
export async function runServer(args: readonly string[]): Promise<void> {
  const settings = readSettings(args, process.env)
  if (!settings.ok) throw new UsageError(settings.refusal)
  const serving = await serve(settings.value, (line) => void process.stdout.write(`${line}\n`))
  if (!serving.ok) throw new UnreadableManifest(serving.refusal)
  const { value } = serving
  const asked = new Promise<null>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(null))
  })
  const failure = await Promise.race([asked, value.failed])
  if (failure !== null) throw new UnreadableManifest(failure)
  await value.stop()
}
