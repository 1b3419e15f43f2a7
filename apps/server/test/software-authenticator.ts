import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

// A passkey authenticator in software, for tests: one credential on P-256, written by the structures of WebAuthn Level 3.

const USER_PRESENT = 0x01
const USER_VERIFIED = 0x04
const ATTESTED_DATA = 0x40

export interface Ceremony {
  readonly challenge: string
  readonly origin: string
  readonly relyingPartyId: string
}

/** What a test makes wrong on purpose. */
export interface Faults {
  readonly flags?: number
  readonly counter?: number
  readonly type?: string
  readonly signature?: Buffer
  readonly userHandle?: string
}

export class SoftwareAuthenticator {
  readonly credentialId = randomBytes(32)
  readonly #privateKey: KeyObject
  readonly #publicKey: KeyObject
  #counter = 0
  #userHandle = ''

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.#privateKey = privateKey
    this.#publicKey = publicKey
  }

  /** Answers `navigator.credentials.create`. `userHandle` is `user.id` of the options. */
  register(ceremony: Ceremony, userHandle: string, faults: Faults = {}): object {
    this.#userHandle = userHandle
    const idLength = Buffer.alloc(2)
    idLength.writeUInt16BE(this.credentialId.length)
    const attested = Buffer.concat([Buffer.alloc(16), idLength, this.credentialId, this.#coseKey()])
    const data = this.#authenticatorData(
      ceremony,
      (faults.flags ?? USER_PRESENT | USER_VERIFIED) | ATTESTED_DATA,
      faults,
    )
    const authData = Buffer.concat([data, attested])
    const attestation = Buffer.concat([
      Buffer.from([0xa3]),
      cborText('fmt'),
      cborText('none'),
      cborText('attStmt'),
      Buffer.from([0xa0]),
      cborText('authData'),
      cborBytes(authData),
    ])
    return this.#answer({
      clientDataJSON: clientData(faults.type ?? 'webauthn.create', ceremony).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
    })
  }

  /** Answers `navigator.credentials.get`. */
  authenticate(ceremony: Ceremony, faults: Faults = {}): object {
    this.#counter += 1
    const authData = this.#authenticatorData(ceremony, faults.flags ?? USER_PRESENT | USER_VERIFIED, faults)
    const client = clientData(faults.type ?? 'webauthn.get', ceremony)
    const signed = Buffer.concat([authData, createHash('sha256').update(client).digest()])
    return this.#answer({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: (faults.signature ?? sign('sha256', signed, this.#privateKey)).toString('base64url'),
      userHandle: faults.userHandle ?? this.#userHandle,
    })
  }

  #answer(response: object): object {
    const id = this.credentialId.toString('base64url')
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response }
  }

  #authenticatorData({ relyingPartyId }: Ceremony, flags: number, faults: Faults): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(faults.counter ?? this.#counter)
    return Buffer.concat([createHash('sha256').update(relyingPartyId).digest(), Buffer.from([flags]), counter])
  }

  /** COSE (RFC 9053): key type EC2, algorithm ES256, curve P-256, x, y. */
  #coseKey(): Buffer {
    const { x = '', y = '' } = this.#publicKey.export({ format: 'jwk' })
    const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21])
    return Buffer.concat([
      head,
      cborBytes(Buffer.from(x, 'base64url')),
      Buffer.from([0x22]),
      cborBytes(Buffer.from(y, 'base64url')),
    ])
  }
}

function clientData(type: string, { challenge, origin }: Ceremony): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

function cborText(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)])
}

function cborBytes(data: Buffer): Buffer {
  const head =
    data.length < 256 ? Buffer.from([0x58, data.length]) : Buffer.from([0x59, data.length >> 8, data.length & 0xff])
  return Buffer.concat([head, data])
}
