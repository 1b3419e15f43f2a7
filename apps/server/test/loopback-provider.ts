import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

// An OpenID Connect provider on this machine, for tests: it signs in one subject at once, without asking.

/** What a test makes wrong on purpose. */
export interface ProviderFaults {
  /** Replaces claims of the ID token. */
  claims?: Record<string, unknown>
  /** Replaces entries of the metadata. */
  metadata?: Record<string, unknown>
  /** Signs with a key that is not published. */
  foreignKey?: boolean
  /** Signs with nothing. */
  unsigned?: boolean
  /** Answers the token request with this instead. */
  token?: { status: number; body: string }
}

export interface LoopbackProvider extends AsyncDisposable {
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string
  readonly faults: ProviderFaults
  /** Paths that were asked, in order. */
  readonly asked: readonly string[]
  /** Does what a browser does: goes to the address, comes back with the query of the callback. */
  visit(address: URL): Promise<string>
}

interface Grant {
  readonly challenge: string
  readonly nonce: string
  readonly redirectUri: string
}

export async function openLoopbackProvider(subject: string): Promise<LoopbackProvider> {
  const [published, foreign] = [keyPair(), keyPair()]
  const client = { id: 'holdfast', secret: randomUUID() }
  const grants = new Map<string, Grant>()
  const faults: ProviderFaults = {}
  const asked: string[] = []
  let issuer = ''

  const metadata = (): object => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
    code_challenge_methods_supported: ['S256'],
    ...faults.metadata,
  })

  const authorize = (query: URLSearchParams, response: ServerResponse): void => {
    const code = randomUUID()
    const redirectUri = query.get('redirect_uri') ?? ''
    grants.set(code, { challenge: query.get('code_challenge') ?? '', nonce: query.get('nonce') ?? '', redirectUri })
    const back = new URL(redirectUri)
    back.search = new URLSearchParams({ code, state: query.get('state') ?? '' }).toString()
    response.writeHead(302, { location: back.href }).end()
  }

  const token = (form: URLSearchParams, response: ServerResponse): void => {
    const code = form.get('code') ?? ''
    const grant = grants.get(code)
    grants.delete(code)
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const isRight =
      grant !== undefined &&
      grant.challenge === challenge &&
      grant.redirectUri === form.get('redirect_uri') &&
      form.get('client_id') === client.id &&
      form.get('client_secret') === client.secret
    if (faults.token !== undefined) return send(response, faults.token.status, faults.token.body)
    if (!isRight) return send(response, 400, JSON.stringify({ error: 'invalid_grant' }))
    const now = Math.floor(Temporal.Now.instant().epochMilliseconds / 1000)
    const claims = {
      iss: issuer,
      sub: subject,
      aud: client.id,
      iat: now,
      exp: now + 300,
      nonce: grant.nonce,
      ...faults.claims,
    }
    const idToken = signed(claims, faults.foreignKey === true ? foreign.privateKey : published.privateKey)
    const body = { access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token: idToken }
    send(response, 200, JSON.stringify(body))
  }

  function signed(claims: object, key: typeof published.privateKey): string {
    const header = faults.unsigned === true ? { alg: 'none' } : { alg: 'ES256', kid: 'one' }
    const text = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
    if (faults.unsigned === true) return `${text}.`
    return `${text}.${sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
  }

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer)
    asked.push(pathname)
    if (pathname === '/.well-known/openid-configuration') return send(response, 200, JSON.stringify(metadata()))
    if (pathname === '/keys') {
      const key = { ...published.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'ES256', use: 'sig' }
      return send(response, 200, JSON.stringify({ keys: [key] }))
    }
    if (pathname === '/authorize') return authorize(searchParams, response)
    if (pathname === '/token') return void textOf(request).then((text) => token(new URLSearchParams(text), response))
    return send(response, 404, '{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('not bound')
  issuer = `http://127.0.0.1:${bound.port}`

  return {
    issuer: new URL(issuer),
    clientId: client.id,
    clientSecret: client.secret,
    faults,
    asked,
    visit: async (address) => {
      const response = await fetch(address, { redirect: 'manual' })
      return new URL(response.headers.get('location') ?? '').search
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function keyPair() {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' })
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body)
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces).toString()
}
