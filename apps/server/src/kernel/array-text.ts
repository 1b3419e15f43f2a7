/** Holds no sign that means something inside the quotes of an array. */
const PLAIN = /^[^"\\]*$/

/**
 * Values as one array in PostgreSQL's own text form, for a statement that gets many rows: spelled when it is made, not when its turn
 * at the database comes.
 *
 * @example
 * arrayText(['a', null, 'say "b"']) // '{"a",NULL,"say \\"b\\""}'
 */
export function arrayText(values: readonly (string | number | null)[]): string {
  let text = ''
  for (const value of values) text += `${text === '' ? '' : ','}${value === null ? 'NULL' : elementText(String(value))}`
  return `{${text}}`
}

function elementText(value: string): string {
  if (PLAIN.test(value)) return `"${value}"`
  return `"${value.replaceAll('\\', String.raw`\\`).replaceAll('"', String.raw`\"`)}"`
}
