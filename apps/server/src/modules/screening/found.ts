import { hash } from 'node:crypto'
import { canonicalJson } from '../../kernel/json.ts'
import type { Answer } from './facts.ts'

// What a search looks in. Many screenings find the same: the text is kept once, and each screening points to it.

export interface Found {
  /** A UUID without hyphens: half of the SHA-256 of the text, which is enough to tell what lists say apart. */
  readonly found: string
  readonly search: string
}

const ID_DIGITS = 32

/** Answers of one page in their spelling, with what is found in them. Few of them differ, so each is worked out once. */
export class FoundTexts {
  readonly #known = new Map<string, Found>()

  of(answer: Answer): Found & { readonly answerText: string } {
    const answerText = canonicalJson(answer)
    const known = this.#known.get(answerText) ?? foundIn(answer)
    this.#known.set(answerText, known)
    return { ...known, answerText }
  }
}

/** Nothing of the row as asked, for that is sealed: only what comes from the lists. */
function foundIn({ substances, findings }: Answer): Found {
  const words = [
    ...substances.flatMap(({ name, cas }) => [name, cas ?? '']),
    ...findings.flatMap(({ list, entry }) => [list, entry]),
  ]
  const search = searchable([...new Set(words)].filter((word) => word !== '').join(' '))
  return { found: hash('sha256', search).slice(0, ID_DIGITS), search }
}

export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** By how many screenings more, or fewer, each text is found. */
export interface FoundCount extends Found {
  readonly more: number
}

export function foundCounts(now: readonly Found[], gone: readonly string[]): readonly FoundCount[] {
  const counts = new Map<string, FoundCount>()
  const add = ({ found, search }: Found, more: number): void => {
    const known = counts.get(found)
    counts.set(found, {
      found,
      search: search === '' ? (known?.search ?? '') : search,
      more: more + (known?.more ?? 0),
    })
  }
  for (const one of now) add(one, 1)
  // Its text is in the table, for it was counted when it came.
  for (const found of gone) add({ found, search: '' }, -1)
  return [...counts.values()].filter(({ more }) => more !== 0)
}
