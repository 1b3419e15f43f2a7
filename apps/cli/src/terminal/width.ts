const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u
// Escape sequences in a goods line would steer the terminal that shows it.
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** Text as a terminal may show it: no control characters, no line ends, no hidden change of direction. */
export function printable(text: string): string {
  return text.replace(UNSAFE, ' ')
}

/** Columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  let width = 0
  for (const { segment } of segments.segment(text)) width += WIDE.test(segment) ? 2 : 1
  return width
}

/** Cut with an ellipsis, or filled with spaces, to exactly this many columns. */
export function fit(text: string, columns: number): string {
  const safe = printable(text)
  const width = safe.length <= columns && /^[\x20-\x7e]*$/.test(safe) ? safe.length : widthOf(safe)
  if (width <= columns) return safe + ' '.repeat(columns - width)
  let cut = ''
  let used = 0
  for (const { segment } of segments.segment(safe)) {
    const next = WIDE.test(segment) ? 2 : 1
    if (used + next > columns - 1) break
    cut += segment
    used += next
  }
  return `${cut}…${' '.repeat(columns - used - 1)}`
}
