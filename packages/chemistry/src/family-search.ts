import { chainWays } from './family-chain.ts'
import type { FamilyPlan, PlannedAtom, PlannedSite } from './family-plan.ts'
import { judgeAlkylation, judgeUnknown } from './family-substituent.ts'
import type { Fragment } from './fragment.ts'

/**
 * Placements tried for one definition on one fragment. Listed families need fewer than a hundred; a fragment that needs
 * more was made to, and is then a question, never a miss.
 */
export const FAMILY_STEPS_MAX = 5_000

const OTHER_ELEMENT = 'Another element stands here.'

export interface Placement {
  /** Part id → atoms of the fragment. */
  readonly parts: ReadonlyMap<string, readonly number[]>
  readonly questions: readonly string[]
  readonly dequaternised: boolean
  readonly failed: Failure | null
}

export interface Failure {
  readonly part: string
  readonly because: string
}

export type SearchAnswer = Placement | 'none' | 'undecided'

/** `strict` finds members; `one-failure` finds the placement in which exactly one part fails. */
export type SearchMode = 'strict' | 'one-failure'

/**
 * Assigns core atoms, then sites, trying all symmetrical assignments in ascending atom order; the fewest questions win.
 */
export class FamilySearch {
  readonly #plan: FamilyPlan
  readonly #fragment: Fragment
  readonly #mode: SearchMode
  readonly #image: Int32Array
  readonly #blocked: Uint8Array
  readonly #chains = new Map<string, readonly number[]>()
  readonly #sites = new Map<string, readonly number[]>()
  readonly #questions: string[] = []
  readonly #hasUnknown: boolean
  #extra: readonly number[] | null = null
  #failed: Failure | null = null
  #best: Placement | null = null
  #steps = 0

  constructor(plan: FamilyPlan, fragment: Fragment, mode: SearchMode) {
    this.#plan = plan
    this.#fragment = fragment
    this.#mode = mode
    this.#image = new Int32Array(plan.atoms.length).fill(-1)
    this.#blocked = new Uint8Array(fragment.element.length)
    this.#hasUnknown = fragment.element.includes(0)
  }

  run(): SearchAnswer {
    const [first] = this.#plan.atoms
    if (first === undefined) return 'none'
    for (let atom = 0; atom < this.#fragment.element.length && !this.#isDone(); atom++) {
      if (this.#fragment.element[atom] === first.number) this.#placeCore(0, atom)
    }
    if (this.#best !== null) return this.#best
    return this.#steps > FAMILY_STEPS_MAX ? 'undecided' : 'none'
  }

  #isDone(): boolean {
    if (this.#steps > FAMILY_STEPS_MAX) return true
    return this.#best !== null && (this.#mode === 'one-failure' || this.#best.questions.length === 0)
  }

  /** Notes that a part does not fit. In strict mode, or when another part failed already, the placement is given up. */
  #fail(part: string, because: string): boolean {
    if (this.#mode === 'strict') return false
    this.#failed ??= { part, because }
    return this.#failed.part === part
  }

  #placeCore(place: number, atom: number): void {
    const planned = this.#plan.atoms[place]
    if (planned === undefined || this.#isDone()) return
    this.#steps++
    const failedBefore = this.#failed
    if (this.#fitsCore(planned, atom)) {
      this.#image[place] = atom
      this.#blocked[atom] = 1
      this.#nextCore(place + 1)
      this.#blocked[atom] = 0
      this.#image[place] = -1
    }
    this.#failed = failedBefore
  }

  #fitsCore(planned: PlannedAtom, atom: number): boolean {
    const { element, charge, neighbours } = this.#fragment
    if (element[atom] !== planned.number && !this.#fail(planned.id, OTHER_ELEMENT)) return false
    const isBase = this.#plan.alkylated && planned.number === 7
    if (planned.charge !== 'any' && !isBase && charge[atom] !== planned.charge) {
      if (!this.#fail(this.#saltPart(planned, atom), 'The atom carries another charge.')) return false
    }
    const around = neighbours[atom] ?? []
    if (this.#mode === 'strict' && (around.length < planned.degreeMin || around.length > planned.degreeMax))
      return false
    for (const place of planned.closes) {
      if (!around.includes(this.#image[place] ?? -1) && !this.#fail(planned.id, 'A ring is not closed.')) return false
    }
    return true
  }

  #nextCore(place: number): void {
    const planned = this.#plan.atoms[place]
    if (planned === undefined) {
      this.#fillSites(0, 0)
      return
    }
    const from = this.#image[planned.parent] ?? -1
    if (planned.chain !== null) {
      this.#nextByChain(place, planned, from)
      return
    }
    for (const candidate of this.#fragment.neighbours[from] ?? []) {
      if (this.#blocked[candidate] === 0) this.#placeCore(place, candidate)
    }
  }

  #nextByChain(place: number, planned: PlannedAtom, from: number): void {
    const { chain } = planned
    if (chain === null) return
    for (const way of chainWays(this.#fragment, from, chain, this.#blocked)) {
      const failedBefore = this.#failed
      const fits = way.carbons >= chain.carbonsMin && way.carbons <= chain.carbonsMax
      const because = `The chain has ${way.carbons} carbons; the text allows ${chain.carbonsMin} to ${chain.carbonsMax}.`
      if (this.#blocked[way.end] === 0 && (fits || this.#fail(chain.id, because))) {
        for (const atom of way.atoms) this.#blocked[atom] = 1
        this.#chains.set(chain.id, way.atoms)
        this.#placeCore(place, way.end)
        this.#chains.delete(chain.id)
        for (const atom of way.atoms) this.#blocked[atom] = 0
      }
      this.#failed = failedBefore
    }
  }

  /** Fills site `at` of the core atom at `place`, then the next; after the last core atom the placement is complete. */
  #fillSites(place: number, at: number, hydrogensUsed = 0): void {
    const planned = this.#plan.atoms[place]
    if (this.#isDone()) return
    if (planned === undefined) {
      this.#complete()
      return
    }
    const core = this.#image[place] ?? -1
    const site = planned.sites[at]
    if (site === undefined) {
      this.#leaveCore(place, planned, core, hydrogensUsed)
      return
    }
    const left = (this.#fragment.hydrogens[core] ?? 0) - hydrogensUsed
    let because = 'Nothing stands here.'
    for (const neighbour of this.#fragment.neighbours[core] ?? []) {
      if (this.#blocked[neighbour] === 1) continue
      because = this.#tryNeighbour(site, place, at, core, neighbour, hydrogensUsed) ?? because
    }
    if (site.takesHydrogen && left > 0) {
      this.#fillWith(site, [], place, at, hydrogensUsed + 1, null)
    } else if (this.#mode === 'one-failure') {
      this.#failSite(site, place, at, core, hydrogensUsed + (left > 0 ? 1 : 0), because)
    }
  }

  /** Returns why the neighbour fits no rule of the site, or null when it fitted one. */
  #tryNeighbour(
    site: PlannedSite,
    place: number,
    at: number,
    core: number,
    neighbour: number,
    hydrogensUsed: number,
  ): string | null {
    this.#steps++
    let because: string | null = null
    for (const test of site.tests) {
      const judgement = test(this.#fragment, neighbour, core, this.#blocked)
      if (judgement.fits) {
        this.#fillWith(site, judgement.atoms, place, at, hydrogensUsed, judgement.question)
        return null
      }
      because = judgement.because
    }
    const unknown = this.#hasUnknown ? judgeUnknown(this.#fragment, neighbour, core, this.#blocked) : null
    if (unknown?.fits !== true) return because
    this.#fillWith(site, unknown.atoms, place, at, hydrogensUsed, unknown.question)
    return null
  }

  #fillWith(
    site: PlannedSite,
    atoms: readonly number[],
    place: number,
    at: number,
    hydrogensUsed: number,
    question: string | null,
  ): void {
    for (const atom of atoms) this.#blocked[atom] = 1
    this.#sites.set(site.id, atoms)
    if (question !== null) this.#questions.push(question)
    this.#fillSites(place, at + 1, hydrogensUsed)
    if (question !== null) this.#questions.pop()
    this.#sites.delete(site.id)
    for (const atom of atoms) this.#blocked[atom] = 0
  }

  /** The site is the part that fails: whatever neighbour is left stands there, or a hydrogen, or nothing. */
  #failSite(site: PlannedSite, place: number, at: number, core: number, hydrogensUsed: number, because: string): void {
    const failedBefore = this.#failed
    if (this.#fail(site.id, because)) {
      const left = (this.#fragment.neighbours[core] ?? []).filter((atom) => this.#blocked[atom] === 0)
      if (left.length === 0) this.#fillWith(site, [], place, at, hydrogensUsed, null)
      for (const atom of left) this.#fillWith(site, [atom], place, at, hydrogensUsed, null)
    }
    this.#failed = failedBefore
  }

  /** All sites of a core atom are filled: what is left over must be allowed. */
  #leaveCore(place: number, planned: PlannedAtom, core: number, hydrogensUsed: number): void {
    const failedBefore = this.#failed
    const extraBefore = this.#extra
    const questionsBefore = this.#questions.length
    const rest = (this.#fragment.hydrogens[core] ?? 0) - hydrogensUsed
    const hydrogensFit =
      planned.hydrogens === 'any' ||
      planned.hydrogens.includes(rest) ||
      this.#fail(
        planned.id,
        `The ${rest === 1 ? 'atom has one hydrogen' : `atom has ${rest} hydrogens`} that the text does not allow.`,
      )
    if (hydrogensFit && this.#allowsRest(planned, core)) this.#fillSites(place + 1, 0)
    for (const atom of this.#extra ?? []) if (extraBefore === null) this.#blocked[atom] = 0
    this.#extra = extraBefore
    this.#questions.length = questionsBefore
    this.#failed = failedBefore
  }

  #allowsRest(planned: PlannedAtom, core: number): boolean {
    for (const neighbour of this.#fragment.neighbours[core] ?? []) {
      if (this.#blocked[neighbour] === 1) continue
      if (planned.closedTo !== null) {
        if (!this.#allowsOther(planned, neighbour)) return false
      } else if (!this.#takeAlkylation(planned, core, neighbour)) {
        // Another element with more behind it is another substituent altogether, not this one with one fault.
        if (this.#failed?.because === OTHER_ELEMENT) return false
        const part = this.#saltPart(planned, core)
        if (!this.#fail(part, 'A further group stands here that the text does not name.')) return false
      }
    }
    return true
  }

  /** What is wrong with a quaternary nitrogen is the kind of salt, where the text speaks of salts. */
  #saltPart(planned: PlannedAtom, atom: number): string {
    const isQuaternary = planned.number === 7 && this.#fragment.charge[atom] === 1
    return isQuaternary && this.#plan.clauseOf.has('salts') ? 'salts' : planned.id
  }

  #allowsOther(planned: PlannedAtom, neighbour: number): boolean {
    const number = this.#fragment.element[neighbour] ?? 0
    if (planned.closedTo?.includes(number) === true) {
      return this.#fail(`${planned.id}.others`, 'A further carbon atom is bonded here.')
    }
    if (number === 0) this.#questions.push('The drawing has an unknown atom (*) where the text sets a condition.')
    return true
  }

  #takeAlkylation(planned: PlannedAtom, core: number, neighbour: number): boolean {
    if (!this.#plan.alkylated || planned.number !== 7 || this.#extra !== null) return false
    const judgement = judgeAlkylation(this.#fragment, neighbour, core, this.#blocked)
    if (!judgement.fits) return false
    this.#extra = judgement.atoms
    for (const atom of judgement.atoms) this.#blocked[atom] = 1
    if (judgement.question !== null) this.#questions.push(judgement.question)
    return true
  }

  #complete(): void {
    if (this.#plan.alkylated && !this.#chargeFits()) return
    // Strict placements have no failure; the near miss must have one, or it would be a member.
    if (this.#mode === 'one-failure' && this.#failed === null) return
    if (this.#best !== null && this.#best.questions.length <= this.#questions.length) return
    const parts = new Map<string, readonly number[]>([...this.#sites, ...this.#chains])
    for (const [place, planned] of this.#plan.atoms.entries()) parts.set(planned.id, [this.#image[place] ?? -1])
    if (this.#extra !== null) parts.set('salts', this.#extra)
    this.#best = {
      parts,
      questions: [...this.#questions],
      dequaternised: this.#extra !== null,
      failed: this.#failed,
    }
  }

  /**
   * One alkyl group too many on a nitrogen goes with one positive charge; in an amidine the other nitrogen may carry
   * it.
   */
  #chargeFits(): boolean {
    let sum = 0
    for (const [place, planned] of this.#plan.atoms.entries()) {
      if (planned.number === 7) sum += this.#fragment.charge[this.#image[place] ?? -1] ?? 0
    }
    return sum === (this.#extra === null ? 0 : 1)
  }
}
