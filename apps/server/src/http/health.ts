import { sql } from 'kysely'
import type { House } from '../house.ts'

/** Whether requests can be served: the database answers, where there is one. */
export async function isReady(house: House | undefined): Promise<boolean> {
  if (house === undefined) return true
  try {
    await sql`select 1`.execute(house.storage.database)
    return true
  } catch {
    return false
  }
}
