const SHOWN_LENGTH_MAX = 40

/** A message is for reading: it shows the beginning of what was written. */
export function shorten(text: string): string {
  return text.length <= SHOWN_LENGTH_MAX ? text : `${text.slice(0, SHOWN_LENGTH_MAX - 1)}…`
}
