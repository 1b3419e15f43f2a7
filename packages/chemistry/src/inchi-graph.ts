import { ATOM_COUNT_MAX, FRAGMENT_COUNT_MAX, type BondOrder, type Molecule } from './molecule.ts'
import type { ChemistryRefusal, ChemistryRefusalCode } from './refusal.ts'

/** Why an InChI is not read; a value, never thrown. */
export class InchiProblem {
  readonly refusal: ChemistryRefusal

  constructor(code: ChemistryRefusalCode, message: string, position: number | null = null) {
    this.refusal = { code, message, position }
  }

  static malformed(message: string, position: number | null = null): InchiProblem {
    return new InchiProblem('inchi-malformed', message, position)
  }

  static inconsistent(message: string): InchiProblem {
    return new InchiProblem('inchi-inconsistent', message)
  }

  static tooManyAtoms(): InchiProblem {
    return new InchiProblem('structure-too-many-atoms', `A structure has at most ${ATOM_COUNT_MAX} atoms.`)
  }
}

/** One formula of the formula layer: its atoms in canonical order (carbon first, then by letter), hydrogens counted. */
export interface ComponentFormula {
  readonly elements: readonly number[]
  readonly hydrogens: number
}

/** Hydrogens, and perhaps a negative charge, that some atoms of a component share. */
export interface MobileGroup {
  readonly hydrogens: number
  readonly negative: number
  readonly atoms: readonly number[]
}

export interface InchiComponent {
  /** Index of its first atom in the graph; the atom numbered n in the InChI is `first + n - 1`. */
  readonly first: number
  readonly count: number
  readonly hydrogens: number
  readonly groups: MobileGroup[]
}

/** The graph that the layers of an InChI fill in, one after another. */
export class InchiGraph {
  readonly components: InchiComponent[] = []
  readonly element: number[] = []
  readonly charge: number[] = []
  readonly hydrogens: number[] = []
  readonly isotope: number[] = []
  readonly aromatic: boolean[] = []
  readonly bondFrom: number[] = []
  readonly bondTo: number[] = []
  readonly bondOrder: BondOrder[] = []
  readonly neighbours: number[][] = []
  /** Atoms of mobile groups that carry one of their hydrogens: the exchangeable ones. */
  readonly exchangeable: number[] = []

  /** `numbered` is the largest atom number in use: bridging hydrogens are numbered after the heavy atoms. */
  addComponent(formula: ComponentFormula, numbered: number): InchiProblem | null {
    if (this.components.length >= FRAGMENT_COUNT_MAX) {
      const message = `A structure has at most ${FRAGMENT_COUNT_MAX} fragments.`
      return new InchiProblem('structure-too-many-fragments', message)
    }
    const first = this.element.length
    const bridging = Math.max(0, numbered - formula.elements.length)
    if (bridging > formula.hydrogens) {
      return InchiProblem.inconsistent('The connection layer numbers an atom that the formula lacks.')
    }
    const count = formula.elements.length + bridging
    if (first + count > ATOM_COUNT_MAX) return InchiProblem.tooManyAtoms()
    for (const element of formula.elements) this.addAtom(element)
    for (let index = 0; index < bridging; index++) this.addAtom(1)
    this.components.push({ first, count, hydrogens: formula.hydrogens, groups: [] })
    return null
  }

  addAtom(element: number): number {
    this.element.push(element)
    this.charge.push(0)
    this.hydrogens.push(0)
    this.isotope.push(0)
    this.aromatic.push(false)
    this.neighbours.push([])
    return this.element.length - 1
  }

  addBond(from: number, to: number): void {
    this.bondFrom.push(from)
    this.bondTo.push(to)
    this.bondOrder.push(0)
    this.neighbours[from]?.push(to)
    this.neighbours[to]?.push(from)
  }

  degree(atom: number): number {
    return this.neighbours[atom]?.length ?? 0
  }

  /** Neighbours and hydrogens together. */
  crowd(atom: number): number {
    return this.degree(atom) + (this.hydrogens[atom] ?? 0)
  }

  addHydrogens(atom: number, count: number): void {
    this.hydrogens[atom] = (this.hydrogens[atom] ?? 0) + count
  }

  addCharge(atom: number, charge: number): void {
    this.charge[atom] = (this.charge[atom] ?? 0) + charge
  }

  atomsOf(component: InchiComponent): number[] {
    return Array.from({ length: component.count }, (_, index) => component.first + index)
  }

  /** Hydrogens of a component, as atoms or attached. */
  hydrogensOf(component: InchiComponent): number {
    let count = 0
    for (let atom = component.first; atom < component.first + component.count; atom++) {
      count += (this.hydrogens[atom] ?? 0) + (this.element[atom] === 1 ? 1 : 0)
    }
    return count
  }

  molecule(hasStereo: boolean): Molecule {
    const { element, charge, hydrogens, isotope, aromatic, bondFrom, bondTo, bondOrder } = this
    return { element, charge, hydrogens, isotope, aromatic, bondFrom, bondTo, bondOrder, hasStereo }
  }
}
