import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** One address before several servers, as a proxy of the operator's: in turn, and past one that does not answer. */
export class OneAddress {
  readonly #server: Server
  readonly #ports: () => readonly number[]
  readonly #open = new Set<Socket>()
  #turn = 0

  private constructor(ports: () => readonly number[]) {
    this.#ports = ports
    this.#server = createServer((client) => this.#pass(client))
  }

  static async before(ports: () => readonly number[]): Promise<OneAddress> {
    const address = new OneAddress(ports)
    address.#server.listen(0, '127.0.0.1')
    await once(address.#server, 'listening')
    return address
  }

  get url(): string {
    const address = this.#server.address()
    return typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : ''
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.destroy()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #pass(client: Socket): void {
    const ports = this.#ports()
    this.#turn += 1
    this.#hold(client)
    this.#try(
      client,
      ports.map((_, at) => ports[(at + this.#turn) % ports.length] ?? 0),
    )
  }

  #try(client: Socket, [port, ...others]: readonly number[]): void {
    if (port === undefined) {
      client.destroy()
      return
    }
    const server = connect(port, '127.0.0.1')
    this.#hold(server)
    server.once('connect', () => {
      client.pipe(server).pipe(client)
      server.once('close', () => client.destroy())
      client.once('close', () => server.destroy())
    })
    server.once('error', () => {
      // What was already passed on may have been done: only the client may ask again, with the same id.
      if (server.bytesWritten === 0) this.#try(client, others)
      else client.destroy()
    })
  }

  #hold(socket: Socket): void {
    this.#open.add(socket)
    socket.on('error', () => undefined)
    socket.once('close', () => this.#open.delete(socket))
  }
}
