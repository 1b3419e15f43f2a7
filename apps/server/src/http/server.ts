import { readFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:https'
import helmet from '@fastify/helmet'
import files from '@fastify/static'
import fastify, { type FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import type { Published, Refusal } from '../kernel/index.ts'
import { api, BODY_BYTES_MAX } from './api.ts'
import type { TlsFiles } from '../settings.ts'
import { describing } from './description/description-routes.ts'
import { referencePageRoute } from './description/page-routes.ts'
import { healthRoutes } from './health.ts'
import { logFileRoutes } from './log-files.ts'
import { metricsRoute } from './metrics.ts'
import type { OpenProvider } from './provider/provider.ts'
import { logRequests } from './request-log.ts'
import { sendProblem } from './problem.ts'
import { collectRoutes, type RouteAccess } from './route.ts'

export interface OpenServer {
  readonly address: string
  close(): Promise<void>
}

/** A year: what browsers that preload ask for. */
const HSTS_SECONDS = 31_536_000

type Answer = { readonly ok: true; readonly value: OpenServer } | { readonly ok: false; readonly refusal: string }

const ADDRESS_UNKNOWN: Refusal = { code: 'address-unknown', message: 'There is nothing at this address.' }
const UNREADABLE = 'That address cannot be read.\n'

export interface PublishedLog {
  readonly folder: string
  readonly state: () => Published | undefined
}

export interface ServerOptions {
  readonly consoleFolder: string
  /** Without one only the console is served. */
  readonly house?: House | undefined
  /** The network address of a proxy, which is believed when it says in X-Forwarded headers who asked, and how. */
  readonly proxy?: string | undefined
  readonly tls?: TlsFiles | undefined
  /** The published log, where there is one: its folder, and how far it has come. */
  readonly publishedLog?: PublishedLog | undefined
  /** The operator's identity provider, where there is one. */
  readonly provider?: OpenProvider | null
  /** A line of JSON on the error output for each request that was answered. */
  readonly log?: 'json' | 'off'
}

/** Listens; refuses in one sentence. */
export async function openServer(
  options: ServerOptions & { readonly host: string; readonly port: number },
): Promise<Answer> {
  try {
    const { server } = await buildServer(options)
    const address = await server.listen({ host: options.host, port: options.port })
    return { ok: true, value: { address, close: () => server.close() } }
  } catch (cause) {
    return { ok: false, refusal: whyNotListening(cause, options) }
  }
}

/**
 * The server with every route, not yet listening. Of the console nothing is loaded from elsewhere and no script stands in a page,
 * so the policy is strict.
 */
export async function buildServer({
  consoleFolder,
  house,
  proxy,
  tls,
  publishedLog,
  log = 'off',
  provider = null,
}: ServerOptions): Promise<{ readonly server: FastifyInstance; readonly routes: readonly RouteAccess[] }> {
  const secure = tls === undefined ? null : await readTls(tls)
  const server = fastify({
    ...(secure === null ? {} : { serverFactory: (handler: RequestListener) => createServer(secure, handler) }),
    logger: false,
    bodyLimit: BODY_BYTES_MAX,
    trustProxy: proxy ?? false,
    // Before a route is found there is no typed reply: an address that cannot be decoded is answered by hand.
    frameworkErrors: (_cause, _request, reply) => {
      reply.hijack()
      reply.raw.writeHead(400, { 'content-type': 'text/plain' }).end(UNREADABLE)
    },
  })
  const routes = collectRoutes(server)
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'style-src': ["'self'", "'unsafe-inline'"],
        'worker-src': ["'self'", 'blob:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    strictTransportSecurity: secure === null ? false : { maxAge: HSTS_SECONDS },
  })
  await server.register(files, {
    root: consoleFolder,
    // Built files carry their hash in the name; the page and the service worker must be asked for each time.
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  if (log === 'json') logRequests(server)
  healthRoutes(server, house)
  if (house !== undefined) metricsRoute(server, house, () => publishedLog?.state())
  if (house !== undefined && publishedLog !== undefined) logFileRoutes(server, house, publishedLog.folder)
  if (house !== undefined) {
    const document = describing(routes)
    await server.register(api, { prefix: '/api/v1', house, document, provider })
    referencePageRoute(server, document)
  }
  // Any other address is a view of the console, which keeps its state there.
  server.setNotFoundHandler((request, reply) => {
    if (house !== undefined && request.url.startsWith('/api/')) return sendProblem(reply, ADDRESS_UNKNOWN)
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return reply.code(405).header('allow', 'GET, HEAD').type('text/plain').send('Only pages are served here.\n')
    if (request.url.startsWith('/assets/')) return reply.code(404).type('text/plain').send('Not found.\n')
    return reply.sendFile('index.html')
  })
  server.setErrorHandler((cause, _request, reply) => {
    const status = cause instanceof Error && 'statusCode' in cause ? Number(cause.statusCode) : 500
    const said = status < 500 ? UNREADABLE : 'The server failed.\n'
    return reply.code(status).type('text/plain').send(said)
  })
  return { server, routes }
}

interface TlsPair {
  readonly cert: Buffer
  readonly key: Buffer
}

async function readTls({ certificate, key }: TlsFiles): Promise<TlsPair> {
  return { cert: await readFile(certificate), key: await readFile(key) }
}

function whyNotListening(cause: unknown, { host, port }: { readonly host: string; readonly port: number }): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  if (code === 'EADDRINUSE')
    return `port ${port} is taken by another program; stop that, or choose another: "npm start -- --port ${port + 1}".`
  if (code === 'EACCES') return `port ${port} needs rights that this account lacks; choose one above 1023 with --port.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `this machine has no address ${host}; choose another with --host.`
  if (code === 'ENOENT' || code === 'EISDIR')
    return 'a file of --tls-cert or --tls-key is not there; give the PEM files of the certificate and its key.'
  return `the server could not start: ${cause instanceof Error ? cause.message : String(cause)}`
}
