import { atomicNumberOf } from './elements.ts'
import type { FunctionalGroup, Substituent } from './family-definition.ts'
import type { Fragment } from './fragment.ts'
import { ATOM_COUNT_MAX } from './molecule.ts'

/** What stands at a site, judged against one substituent rule. */
type Judgement =
  | { readonly fits: true; readonly atoms: readonly number[]; readonly question: string | null }
  | { readonly fits: false; readonly because: string }

/** Judges the branch that starts at `first`; `blocked` atoms (core, other sites) may not be reached. */
export type SubstituentTest = (fragment: Fragment, first: number, from: number, blocked: Uint8Array) => Judgement

/** Carbons of a branch walked before it is called too long: beyond every printed limit. */
const BRANCH_CARBONS_MAX = 64

const CARBON = 6
const NITROGEN = 7
const OXYGEN = 8

export function compileSubstituent(rule: Exclude<Substituent, { kind: 'hydrogen' }>): SubstituentTest {
  switch (rule.kind) {
    case 'group':
      return (fragment, first, from, blocked) => judgeGroup(fragment, first, from, blocked, rule.names)
    case 'atom': {
      const numbers = rule.elements.map((symbol) => atomicNumberOf(symbol) ?? -1)
      return (fragment, first) => judgeAtom(fragment, first, numbers, rule)
    }
    case 'alkyl':
      return (fragment, first, from, blocked) => judgeAlkyl(fragment, first, from, blocked, rule)
    case 'functional-alkyl':
      return (fragment, first, from, blocked) => judgeFunctionalAlkyl(fragment, first, from, blocked, rule)
  }
}

/** The group that an alkylated salt adds: any unsubstituted alkyl. */
export const judgeAlkylation: SubstituentTest = (fragment, first, from, blocked) => {
  // The text prints no length here, so only the reader's own limit ends the walk.
  const branch = alkylBranch(fragment, first, from, blocked, ATOM_COUNT_MAX)
  if (typeof branch === 'string') return { fits: false, because: branch }
  const question = branch.rings > 1 ? 'The group that alkylates the nitrogen has more than one ring.' : null
  return { fits: true, atoms: branch.atoms, question }
}

/** A branch with an unknown atom (*) may be what the text names: a question, never a miss. */
export const judgeUnknown: SubstituentTest = (fragment, first, from, blocked) => {
  const atoms = [first]
  const seen = new Uint8Array(fragment.element.length)
  seen[first] = 1
  for (let next = 0; next < atoms.length; next++) {
    const atom = atoms[next] ?? first
    if (fragment.element[atom] === 0) {
      return { fits: true, atoms, question: 'The drawing has an unknown atom (*) where the text sets a condition.' }
    }
    for (const neighbour of fragment.neighbours[atom] ?? []) {
      if (neighbour === from || blocked[neighbour] === 1 || seen[neighbour] === 1) continue
      seen[neighbour] = 1
      atoms.push(neighbour)
    }
  }
  return { fits: false, because: '' }
}

function judgeGroup(
  fragment: Fragment,
  first: number,
  from: number,
  blocked: Uint8Array,
  names: readonly string[],
): Judgement {
  const branch = alkylBranch(fragment, first, from, blocked)
  if (typeof branch === 'string') return { fits: false, because: branch }
  const name = groupName(fragment, branch)
  if (name !== null && names.includes(name)) return { fits: true, atoms: branch.atoms, question: null }
  const found = name ?? `another group of ${branch.atoms.length} carbons`
  return { fits: false, because: `The group is ${found}; the text allows ${names.join(', ')}.` }
}

function groupName(fragment: Fragment, branch: Branch): string | null {
  if (branch.rings > 0) return null
  const { atoms } = branch
  if (atoms.length === 1) return 'Me'
  if (atoms.length === 2) return 'Et'
  if (atoms.length !== 3) return null
  return fragment.hydrogens[atoms[0] ?? -1] === 2 ? 'n-Pr' : 'i-Pr'
}

function judgeAtom(
  fragment: Fragment,
  first: number,
  numbers: readonly number[],
  rule: Extract<Substituent, { kind: 'atom' }>,
): Judgement {
  const fits =
    numbers.includes(fragment.element[first] ?? -1) &&
    fragment.hydrogens[first] === (rule.hydrogens ?? 0) &&
    fragment.charge[first] === 0 &&
    fragment.neighbours[first]?.length === 1
  if (fits) return { fits: true, atoms: [first], question: null }
  return { fits: false, because: `The text allows only ${rule.elements.join(', ')} here.` }
}

function judgeAlkyl(
  fragment: Fragment,
  first: number,
  from: number,
  blocked: Uint8Array,
  rule: Extract<Substituent, { kind: 'alkyl' }>,
): Judgement {
  const branch = alkylBranch(fragment, first, from, blocked)
  if (typeof branch === 'string') return { fits: false, because: branch }
  const carbons = branch.atoms.length + (rule.alsoCounted ?? 0)
  if (carbons < (rule.carbonsMin ?? 1)) {
    return { fits: false, because: `The group has ${carbons} carbons; the text asks at least ${rule.carbonsMin}.` }
  }
  if (carbons > Math.max(rule.carbonsMax, rule.askUpToCarbons ?? 0)) {
    return { fits: false, because: `The group has ${carbons} carbons; the text allows at most ${rule.carbonsMax}.` }
  }
  if (branch.rings > 0 && !rule.cyclo) return { fits: false, because: 'The text does not include cycloalkyl here.' }
  const questions: string[] = []
  if (branch.rings > 1) questions.push(`The group has ${branch.rings} rings; does "cycloalkyl" include it?`)
  if (carbons > rule.carbonsMax) {
    questions.push(
      `The group has ${carbons} carbons when the carbon of the alkylidene is counted; is that one counted?`,
    )
  }
  return { fits: true, atoms: branch.atoms, question: questions.length > 0 ? questions.join(' ') : null }
}

interface Branch {
  /** Carbons, from the attachment outwards. */
  readonly atoms: readonly number[]
  readonly rings: number
}

/** The unsubstituted saturated branch at `first`, or the sentence that says why there is none. */
function alkylBranch(
  fragment: Fragment,
  first: number,
  from: number,
  blocked: Uint8Array,
  carbonsMax = BRANCH_CARBONS_MAX,
): Branch | string {
  const { element, hydrogens, charge, neighbours } = fragment
  const atoms = [first]
  const seen = new Uint8Array(element.length)
  seen[first] = 1
  let bondEnds = 0
  for (let next = 0; next < atoms.length; next++) {
    const atom = atoms[next] ?? first
    const around = neighbours[atom] ?? []
    if (element[atom] !== CARBON) return 'The group holds an atom other than carbon and hydrogen.'
    if (charge[atom] !== 0 || around.length + (hydrogens[atom] ?? 0) !== 4) return 'The group is not saturated.'
    if (atoms.length > carbonsMax) return `The group has more than ${carbonsMax} carbons.`
    for (const neighbour of around) {
      if (neighbour === from && next === 0) continue
      if (neighbour === from || blocked[neighbour] === 1) return 'The group is joined to the rest a second time.'
      bondEnds++
      if (seen[neighbour] === 1) continue
      seen[neighbour] = 1
      atoms.push(neighbour)
    }
  }
  return { atoms, rings: bondEnds / 2 - (atoms.length - 1) }
}

function judgeFunctionalAlkyl(
  fragment: Fragment,
  first: number,
  from: number,
  blocked: Uint8Array,
  rule: Extract<Substituent, { kind: 'functional-alkyl' }>,
): Judgement {
  const { element, hydrogens, neighbours } = fragment
  const carbons = [first]
  const group: number[] = []
  let position = 0
  let branched = false
  const depth = [1]
  for (let next = 0; next < carbons.length; next++) {
    const atom = carbons[next] ?? first
    const around = neighbours[atom] ?? []
    if (element[atom] !== CARBON || around.length + (hydrogens[atom] ?? 0) !== 4) return noFunctional(rule)
    let onward = 0
    for (const neighbour of around) {
      if (neighbour === from || carbons.includes(neighbour)) continue
      if (blocked[neighbour] === 1) return noFunctional(rule)
      const members = functionalGroup(fragment, neighbour, atom, rule.groups)
      if (members !== null) {
        if (position !== 0) return noFunctional(rule)
        group.push(...members)
        position = depth[next] ?? 1
        continue
      }
      onward++
      carbons.push(neighbour)
      depth.push((depth[next] ?? 1) + 1)
      if (carbons.length > rule.carbonsMax) {
        return { fits: false, because: `The group has more than ${rule.carbonsMax} carbons.` }
      }
    }
    if (onward > 1) branched = true
  }
  if (position === 0 || isCyclic(fragment, carbons)) return noFunctional(rule)
  const question =
    branched || position > rule.positionMax
      ? `The ${rule.groups.join(', ')} group stands at carbon ${position}${branched ? ' of a branched group' : ''}; does the text include it?`
      : null
  return { fits: true, atoms: [...carbons, ...group], question }
}

function noFunctional(rule: Extract<Substituent, { kind: 'functional-alkyl' }>): Judgement {
  return { fits: false, because: `The text asks an alkyl group with one of ${rule.groups.join(', ')}.` }
}

function isCyclic(fragment: Fragment, carbons: readonly number[]): boolean {
  let ends = 0
  for (const atom of carbons) {
    for (const neighbour of fragment.neighbours[atom] ?? []) if (carbons.includes(neighbour)) ends++
  }
  return ends / 2 > carbons.length - 1
}

/** The atoms of a hydroxyl, cyano or acetoxy group at `first`, or null. */
function functionalGroup(
  fragment: Fragment,
  first: number,
  from: number,
  groups: readonly FunctionalGroup[],
): readonly number[] | null {
  const { element, hydrogens, neighbours } = fragment
  const next = (neighbours[first] ?? []).filter((atom) => atom !== from)
  const isTerminal = (atom: number, number: number, attached: number) =>
    element[atom] === number && hydrogens[atom] === attached && neighbours[atom]?.length === 1
  if (isTerminal(first, OXYGEN, 1)) return groups.includes('hydroxyl') ? [first] : null
  if (next.length !== 1 || hydrogens[first] !== 0) return null
  const second = next[0] ?? -1
  if (element[first] === CARBON && isTerminal(second, NITROGEN, 0)) {
    return groups.includes('cyano') ? [first, second] : null
  }
  if (element[first] !== OXYGEN || element[second] !== CARBON || !groups.includes('acetoxy')) return null
  const ends = (neighbours[second] ?? []).filter((atom) => atom !== first)
  const oxo = ends.find((atom) => isTerminal(atom, OXYGEN, 0))
  const methyl = ends.find((atom) => isTerminal(atom, CARBON, 3))
  if (ends.length !== 2 || oxo === undefined || methyl === undefined) return null
  return [first, second, oxo, methyl]
}
