/** Hands out the lines of a text one by one, whatever ends them, and knows where the present one began. */
export class MolfileLines {
  offset = 0
  private at = 0
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  /** The next line without its end, or null behind the last. */
  next(): string | null {
    const { text, at } = this
    if (at >= text.length) return null
    let end = at
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++
    this.offset = at
    this.at = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1
    return text.slice(at, end)
  }
}
