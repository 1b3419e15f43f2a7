import type { IsoDate } from '@holdfast/control-lists'
import { parseIsoDate } from './iso-date.ts'

/** The day on this device's clock, as `YYYY-MM-DD`. */
export function today(): IsoDate {
  const iso = parseIsoDate(new Intl.DateTimeFormat('sv-SE').format())
  if (iso === null) throw new Error('this browser writes no dates')
  return iso
}
