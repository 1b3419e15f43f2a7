import type { House } from '../house.ts'
import { derivedCommandId, SYSTEM } from '../kernel/index.ts'
import { forgetMonth, monthsOver, type Retention } from '../modules/screening/index.ts'

/**
 * Forgets the rows of months whose time is over, by destroying their keys. Each is recorded before; the same month again, after a
 * crash between the two, is recorded once.
 */
export async function forgetWhatIsOver(house: House, retention: Retention): Promise<readonly string[]> {
  const { storage, jurisdiction, keys, kernel, now } = house
  const forgotten: string[] = []
  for (const { month, subject } of await monthsOver(storage.database, jurisdiction, keys, retention.months, now())) {
    const id = derivedCommandId(`screening/forget/${jurisdiction}/${month}`)
    const input = { month, ...retention }
    const recorded = await kernel.recordUnasked({ id, jurisdiction, who: SYSTEM, command: forgetMonth, input })
    // Recorded before with another period or basis: that one counts, and the key goes all the same.
    if (!recorded.ok && recorded.refusal.code !== 'command-id-used') break
    await keys.destroy(subject)
    forgotten.push(month)
  }
  return forgotten
}
