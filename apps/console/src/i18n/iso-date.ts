import type { IsoDate } from '@holdfast/control-lists'

export function parseIsoDate(text: string): IsoDate | null {
  return isIsoDate(text) ? text : null
}

function isIsoDate(text: string): text is IsoDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}
