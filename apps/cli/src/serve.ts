import { readSettings, serveUntilStopped } from '@holdfast/server/serve'
import { UsageError } from './exit.ts'
import { UnreadableManifest } from './input/input-row.ts'

/** Serves until it is told to stop. Status 2: an option is wrong; 3: the server cannot start, or cannot go on. */
export async function runServer(args: readonly string[]): Promise<void> {
  const settings = readSettings(args, process.env)
  if (!settings.ok) throw new UsageError(settings.refusal)
  const served = await serveUntilStopped(settings.value, (line) => void process.stdout.write(`${line}\n`))
  if (!served.ok) throw new UnreadableManifest(served.refusal)
}
