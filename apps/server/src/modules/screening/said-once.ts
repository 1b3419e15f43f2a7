import { hash } from 'node:crypto'
import { canonicalJson } from '../../kernel/json.ts'
import type { Answer, Law } from './facts.ts'

// Many screenings have the same answer and the same law. Each is kept once, and screenings point to it.

/** A UUID without hyphens: half of a SHA-256 is enough to tell what lists say apart. */
const ID_DIGITS = 32

export interface SaidAnswer {
  readonly id: string
  readonly text: string
  readonly search: string
}

export interface SaidLaw {
  readonly id: string
  readonly lists: string
  readonly editions: string
}

/** What the facts of one page say. Little of it differs, so each is worked out once. */
export class SaidOnce {
  readonly #answers = new Map<string, SaidAnswer>()
  readonly #laws = new Map<string, SaidLaw>()

  get answers(): readonly SaidAnswer[] {
    return [...this.#answers.values()]
  }

  get laws(): readonly SaidLaw[] {
    return [...this.#laws.values()]
  }

  answerId(answer: Answer): string {
    const text = canonicalJson(answer)
    return this.#answers.getOrInsertComputed(text, () => ({ id: idOf(text), text, search: searchText(answer) })).id
  }

  lawId(law: Law): string {
    const text = canonicalJson(law)
    const said = (): SaidLaw => ({ id: idOf(text), lists: law.lists, editions: canonicalJson(law.editions) })
    return this.#laws.getOrInsertComputed(text, said).id
  }
}

function idOf(text: string): string {
  return hash('sha256', text).slice(0, ID_DIGITS)
}

/** Nothing of the row as asked, for that is sealed: only what comes from the lists. */
function searchText({ substances, findings }: Answer): string {
  const words = [
    ...substances.flatMap(({ name, cas }) => [name, cas ?? '']),
    ...findings.flatMap(({ list, entry }) => [list, entry]),
  ]
  return searchable([...new Set(words)].filter((word) => word !== '').join(' '))
}

export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
