import type { PhrasePart, SaltRule, Substituent } from '../../engine/law.ts'
import { formatNumber } from '../../i18n/format.ts'
import { intlLocale } from '../../i18n/locale.ts'
import * as m from '../../messages/messages.js'

/** What a part of a definition stands for in a molecule, in plain words. */
export function partWords(part: PhrasePart): string {
  switch (part.kind) {
    case 'atom':
      return m.part_atom({ element: elementWord(part.element) })
    case 'substituent':
      return m.part_substituent({ element: elementWord(part.on), choices: either(part.anyOf.flatMap(choiceWords)) })
    case 'chain':
      return m.part_chain({ min: formatNumber(part.carbonsMin), max: formatNumber(part.carbonsMax) })
    case 'counter-ion':
      return m.part_counter_ion({ element: elementWord(part.element), count: formatNumber(part.count) })
    case 'salts':
      return SALTS[part.salts]()
    case 'excepted':
      return `${m.part_excepted()} \u2066${part.entries.join(', ')}\u2069`
    case 'no-further':
      return m.part_no_further({ element: elementWord(part.on), others: either(part.elements.map(elementWord)) })
  }
}

function choiceWords(choice: Substituent): readonly string[] {
  switch (choice.kind) {
    case 'hydrogen':
      return [m.element_h()]
    case 'group':
      return choice.names.map((name) => GROUPS[name]())
    case 'atom': {
      const hydrogens = choice.hydrogens ?? 0
      return choice.elements.map((element) =>
        hydrogens === 0
          ? elementWord(element)
          : m.choice_with_hydrogen({ element: elementWord(element), count: formatNumber(hydrogens) }),
      )
    }
    case 'alkyl': {
      const max = formatNumber(choice.carbonsMax)
      return [choice.cyclo ? m.choice_cycloalkyl({ max }) : m.choice_alkyl({ max })]
    }
    case 'functional-alkyl': {
      const groups = either(choice.groups.map((group) => FUNCTIONS[group]()))
      return [m.choice_functional_alkyl({ max: formatNumber(choice.carbonsMax), groups })]
    }
  }
}

type GroupName = Extract<Substituent, { kind: 'group' }>['names'][number]
type FunctionalGroup = Extract<Substituent, { kind: 'functional-alkyl' }>['groups'][number]

const GROUPS: Readonly<Record<GroupName, () => string>> = {
  Me: m.group_methyl,
  Et: m.group_ethyl,
  'n-Pr': m.group_n_propyl,
  'i-Pr': m.group_isopropyl,
}

const FUNCTIONS: Readonly<Record<FunctionalGroup, () => string>> = {
  hydroxyl: m.function_hydroxyl,
  cyano: m.function_cyano,
  acetoxy: m.function_acetoxy,
}

const SALTS: Readonly<Record<SaltRule, () => string>> = {
  none: m.salts_none,
  protonated: m.salts_protonated,
  'alkylated-or-protonated': m.salts_alkylated,
  'own-words': m.salts_own_words,
}

/** The elements that definitions name; any other by its symbol. */
function elementWord(symbol: string): string {
  return ELEMENTS.get(symbol)?.() ?? symbol
}

const ELEMENTS: ReadonlyMap<string, () => string> = new Map([
  ['H', m.element_h],
  ['C', m.element_c],
  ['N', m.element_n],
  ['O', m.element_o],
  ['P', m.element_p],
  ['S', m.element_s],
  ['F', m.element_f],
  ['Cl', m.element_cl],
  ['Br', m.element_br],
  ['I', m.element_i],
])

function either(words: readonly string[]): string {
  return new Intl.ListFormat(intlLocale(), { type: 'disjunction', style: 'long' }).format(words)
}
