import { Refused } from './refusal.ts'
import type { Endpoint } from './connection.ts'

const FORM = 'postgres://USER:PASSWORD@HOST:PORT/DATABASE'

/** Reads `DATABASE_URL`. What it holds is never repeated, for it holds a password: messages name host and database only. */
export function readDatabaseUrl(text: string): Endpoint {
  const url = URL.parse(text)
  if (url === null || !['postgres:', 'postgresql:'].includes(url.protocol)) {
    throw new Refused('database-url-malformed', `DATABASE_URL is not an address of the form ${FORM}.`)
  }
  const database = decoded(url.pathname.slice(1))
  const host = url.searchParams.get('host') ?? url.hostname
  if (database === '' || host === '') {
    throw new Refused('database-url-malformed', `DATABASE_URL names no ${host === '' ? 'host' : 'database'}: ${FORM}.`)
  }
  // pg lets the address win over our own options, so they are taken out of it and put before ours.
  const options = url.searchParams.get('options')
  url.searchParams.delete('options')
  const port = url.port === '' ? '' : `:${url.port}`
  return {
    name: `${database} at ${host}${port}`,
    config: { connectionString: url.href, ...(options === null ? {} : { options }) },
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new Refused('database-url-malformed', `DATABASE_URL holds a % that stands for nothing: ${FORM}.`)
  }
}
