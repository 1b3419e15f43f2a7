import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface HoldfastServer {
  readonly address: string
  close(): Promise<void>
}

const ANSWERS_AT = /Holdfast answers at (\S+)/

/** The real server with a demonstration in it, in a process and a folder of its own; it builds the console that it serves. */
export async function serveDemonstration(): Promise<HoldfastServer> {
  const data = await mkdtemp(join(tmpdir(), 'holdfast-demo-'))
  const root = join(import.meta.dirname, '..', '..', '..')
  const main = join(root, 'apps', 'server', 'src', 'main.ts')
  const server = spawn(process.execPath, [main, '--demo', '--data', data, '--port', '0'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const address = await addressOf(server)
  return {
    address: `${address}/`,
    close: async () => {
      const ended = new Promise((resolve) => void server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
      await rm(data, { recursive: true, force: true })
    },
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (part: Buffer): void => {
      said += part.toString()
      const address = ANSWERS_AT.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    }
    server.stdout?.on('data', hear)
    server.stderr?.on('data', hear)
    server.once('exit', () => reject(new Error(`the server ended: ${said}`)))
  })
}
