import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { isJsonObject, type Json, type JsonObject } from './json.ts'
import { accept, refuse, type Result } from '../result.ts'

/**
 * A field that holds personal or security-sensitive data: encrypted with a key per subject that lies outside the database. The log
 * holds only the commitment, a hash over a salt and the text; the salt is inside the box, so deleting the key forgets both.
 */
export interface SealedField extends JsonObject {
  readonly sealed: { readonly subject: string; readonly box: string; readonly commitment: string }
}

export type SealRefusal = {
  readonly code: 'sealed-forgotten' | 'sealed-damaged'
  readonly message: string
}

/** Where keys are kept: a folder of files today, a key management service through the same port. */
export interface KeyStore {
  /** The key of a subject, made when it is first asked for. 32 bytes. */
  keyFor(subject: string): Promise<Uint8Array>
  /** Null: there is none, or it was destroyed. */
  keyOf(subject: string): Promise<Uint8Array | null>
  /** Forgets what was sealed for the subject, for good. */
  destroy(subject: string): Promise<void>
}

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16
const SALT_BYTES = 32

/** Seals a text for a subject. The subject's name is bound in: a box moved to another subject does not open. */
export async function seal(keys: KeyStore, subject: string, text: string): Promise<SealedField> {
  const salt = randomBytes(SALT_BYTES)
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, await keys.keyFor(subject), nonce).setAAD(Buffer.from(subject))
  const closed = [cipher.update(salt), cipher.update(text, 'utf8'), cipher.final()]
  const box = Buffer.concat([nonce, cipher.getAuthTag(), ...closed]).toString('base64')
  return { sealed: { subject, box, commitment: commitmentOf(salt, text) } }
}

/** The text of a sealed field, checked against its commitment. */
export async function unseal(keys: KeyStore, { sealed }: SealedField): Promise<Result<string, SealRefusal>> {
  const key = await keys.keyOf(sealed.subject)
  if (key === null) {
    return refuse({
      code: 'sealed-forgotten',
      message: 'The key of this field was destroyed: what it held is forgotten.',
    })
  }
  const box = Buffer.from(sealed.box, 'base64')
  const opened = openBox(key, sealed.subject, box)
  if (opened === null || opened.length < SALT_BYTES) return refuse(DAMAGED)
  const text = opened.subarray(SALT_BYTES).toString('utf8')
  return commitmentOf(opened.subarray(0, SALT_BYTES), text) === sealed.commitment ? accept(text) : refuse(DAMAGED)
}

const DAMAGED: SealRefusal = {
  code: 'sealed-damaged',
  message: 'The sealed field is damaged or was exchanged: it does not hold what the log commits to.',
}

function openBox(key: Uint8Array, subject: string, box: Buffer): Buffer | null {
  if (box.length < NONCE_BYTES + TAG_BYTES) return null
  try {
    const decipher = createDecipheriv(CIPHER, key, box.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(subject))
    decipher.setAuthTag(box.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
    return Buffer.concat([decipher.update(box.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
  } catch {
    return null
  }
}

function commitmentOf(salt: Uint8Array, text: string): string {
  return createHash('sha256').update(salt).update(text, 'utf8').digest('base64')
}

function isSealed(value: JsonObject): value is SealedField {
  const sealed = value['sealed'] ?? null
  return (
    isJsonObject(sealed) &&
    Object.keys(value).length === 1 &&
    typeof sealed['subject'] === 'string' &&
    typeof sealed['box'] === 'string' &&
    typeof sealed['commitment'] === 'string'
  )
}

/** The body as the log holds it. What holds nothing sealed is answered as it is, not copied. */
export function commitmentsOnly(body: Json): Json {
  if (Array.isArray(body)) {
    const items = body.map(commitmentsOnly)
    return items.some((item, at) => item !== body[at]) ? items : body
  }
  if (!isJsonObject(body)) return body
  if (isSealed(body)) return { sealed: body.sealed.commitment }
  let kept: Record<string, Json> | null = null
  for (const name of Object.keys(body)) {
    const value = body[name] ?? null
    const shown = commitmentsOnly(value)
    // The copy has the name as its own already: assigning makes no other use of any name.
    if (shown !== value) (kept ??= { ...body })[name] = shown
  }
  return kept ?? body
}
