/** Control characters and hidden changes of direction; line ends stay. */
const HIDDEN = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g
/** Also in the wide forms that East Asian spreadsheets take for the plain ones, and behind marks that take no place. */
const LIKE_A_FORMULA = /^[\s\u200b-\u200f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]/

/** A cell of CSV as a spreadsheet may open it: input is hostile, and a cell that begins like a formula would be run. */
export function csvCell(text: string): string {
  const plain = text.replace(HIDDEN, ' ')
  const safe = LIKE_A_FORMULA.test(plain) ? `'${plain}` : plain
  // A semicolon parts cells in half the world's spreadsheets: quoted, it opens no cell that could begin like a formula.
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
