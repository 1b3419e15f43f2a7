import { builtinLists } from '@holdfast/control-lists'
import { describe, expect, it } from 'vitest'
import { buildNameIndex } from '../../names/index.ts'
import { goodsPhrases } from '../goods.ts'
import { isCation, isHalogen, isOnlyPrefix } from '../chemical-words.ts'
import { readLine } from '../read-line.ts'
import { GOODS_WORDS } from './index.ts'

const index = buildNameIndex(builtinLists())
const phrases = GOODS_WORDS.flatMap(([, texts]) => goodsPhrases(texts))

describe('words of ordinary goods', () => {
  it('are many, and each stands once', () => {
    expect(phrases.length).toBeGreaterThan(9_000)
    expect(phrases.filter((phrase) => phrase.trim() !== phrase || phrase === '')).toEqual([])
    expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)).toEqual([])
  })

  it('are no name of a listed chemical', () => {
    const listed = phrases.filter((phrase) =>
      readLine(phrase, index).names.some(
        (hit) => hit.text.length === phrase.length && hit.substances.some((id) => index.listed.has(id)),
      ),
    )
    expect(listed).toEqual([])
  })

  it('are no element, no halogen and no beginning of a chemical name', () => {
    const parts = phrases.filter((phrase) => isCation(phrase) || isHalogen(phrase) || isOnlyPrefix(phrase))
    expect(parts).toEqual([])
  })
})
