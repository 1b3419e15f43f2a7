import { STATUS_CODES } from 'node:http'
import type { FastifyReply } from 'fastify'
import type { z } from 'zod'
import type { Refusal } from '../kernel/index.ts'
import type { PolicyDenial } from '../kernel/policy/model.ts'

/** Refusals whose status is not 409; the README beside this file explains the codes of this floor. */
const STATUS: Readonly<Record<string, number>> = {
  'request-malformed': 400,
  'input-malformed': 400,
  'idempotency-key-malformed': 400,
  'sign-in-failed': 401,
  'sign-in-code-needed': 401,
  'sign-in-not-recent': 403,
  'session-missing': 401,
  'key-unknown': 401,
  'password-wrong': 403,
  'second-factor-missing': 403,
  'request-from-elsewhere': 403,
  'policy-denied': 403,
  'policy-no-second-person': 403,
  'policy-failed': 500,
  'address-unknown': 404,
  'provider-none': 404,
  'session-unknown': 404,
  'receipt-unknown': 404,
  'accounts-unknown': 404,
  'screening-unknown': 404,
  'rescreening-unknown': 404,
  'list-unknown': 404,
  'entry-unknown': 404,
  'edition-unknown': 404,
  'screening-own': 403,
  'screening-own-settlement': 403,
  'screening-forgotten': 410,
  'screening-day-malformed': 422,
  'screening-list-unknown': 422,
  'accounts-key-unknown': 404,
  'accounts-passkey-unknown': 404,
  'accounts-enrolment-not-open': 404,
  'proposal-unknown': 404,
  'system-alarm-unknown': 404,
  'accounts-set-up-code-unknown': 404,
  'request-too-large': 413,
  'body-too-large': 413,
  'request-not-json': 415,
  'sign-in-name-malformed': 422,
  'rescreening-day': 422,
  'accounts-key-scope-unknown': 422,
  'accounts-key-without-scope': 422,
  'accounts-key-expiry': 422,
  'password-malformed': 422,
  'password-too-short': 422,
  'password-too-long': 422,
  'password-common': 422,
  'passkey-malformed': 422,
  'passkey-refused': 422,
  'totp-malformed': 422,
  'totp-wrong': 422,
  'too-many-attempts': 429,
  'too-many-streams': 429,
  'too-many-requests': 429,
  'server-failed': 500,
  'server-busy': 503,
  'provider-unreachable': 502,
  'provider-refused': 502,
  'provider-forbidden-address': 502,
  'journal-busy': 503,
  'connection-lost': 503,
  'outcome-unknown': 503,
  'disk-full': 503,
  'too-many-connections': 503,
  contention: 503,
  'time-limit': 503,
}

/** The status of a refusal: 409 where it is not said otherwise. */
export function statusOf(code: string): number {
  return STATUS[code] ?? 409
}

/** Answers a refusal as problem details (RFC 9457): `type` is its stable code, `detail` its sentence. */
export function sendProblem(reply: FastifyReply, refusal: Refusal | PolicyDenial): FastifyReply {
  const { code, message } = refusal
  const status = statusOf(code)
  const rules = 'rules' in refusal && refusal.rules.length > 0 ? { rules: refusal.rules } : {}
  const problem = { type: code, title: STATUS_CODES[status] ?? '', status, detail: message, ...rules }
  return reply.code(status).type('application/problem+json').send(JSON.stringify(problem))
}

/** Where a body is wrong, never what was typed: it may be a password. */
export function malformed({ issues }: z.ZodError): Refusal {
  const fields = issues.map(({ path: [part, ...field] }) => field.join('.') || `the ${String(part ?? 'request')}`)
  return { code: 'request-malformed', message: `Not as expected: ${[...new Set(fields)].join(', ')}.` }
}
