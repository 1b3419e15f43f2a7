/** Text that is safe in a page; made by `html` and `text` only. */
export class Html {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

type Part = string | number | Html | readonly Part[]

/** A piece of a page: what is put in is text unless it was made here. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((string, index) => string + escaped(parts[index] ?? '')).join(''))
}

function escaped(part: Part): string {
  if (part instanceof Html) return part.source
  if (typeof part === 'object') return part.map(escaped).join('')
  return String(part).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A sentence of ours in which `words` are code. */
export function withCode(sentence: string): Html {
  return html`${sentence.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`
}
