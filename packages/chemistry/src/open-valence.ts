import { isMetal } from './elements.ts'
import { ATOM_COUNT_MAX, type Molecule } from './molecule.ts'
import { MAIN_GROUP } from './valence.ts'

const NEVER = 255
const USUAL: ReadonlyMap<number, number> = new Map([
  [6, 4],
  [7, 3],
  [8, 2],
  [9, 1],
  [16, 2],
  [17, 1],
  [35, 1],
])
/** Elements whose bonds say whether a place is open; the heavier ones of their columns bind as they like. */
const LOOKED_AT: ReadonlySet<number> = new Set([6, 7, 8, 9, 14, 15, 16, 17, 33, 34, 35, 52, 53])
/** What a neutral atom of these binds in nearly every drawing: a table, because every atom of every row is asked. */
const USUAL_SUM = Uint8Array.from({ length: 128 }, (_, number) => USUAL.get(number) ?? NEVER)
/** By column of the periodic table, charges moving an atom one column on. */
const VALENCES: ReadonlyMap<number, readonly number[]> = new Map([
  [13, [3]],
  [14, [4]],
  [15, [3, 5]],
  [16, [2, 4, 6]],
  [17, [1, 3, 5, 7]],
])
const LOWEST: ReadonlyMap<number, readonly number[]> = new Map(
  [...VALENCES].map(([column, valences]) => [column, valences.slice(0, 1)]),
)
/** Atoms of the first row keep to their lowest valence; neutral nitrogen has five in older drawings of nitro groups. */
const FIRST_ROW_MAX = 9
const NOBLE_GAS_COLUMN = 18

/** Bonds and hydrogens of each atom; -1 where they say nothing about valence (bonds of unknown order, to metals or boron). */
export function bondSums(molecule: Molecule): Int8Array {
  return sumInto(new Int8Array(molecule.element.length), molecule)
}

/** Scratch space, reused because a molecule is looked at in one go: making it anew would cost more than the looking. */
const SUMS = new Int8Array(ATOM_COUNT_MAX)

function sumInto(sums: Int8Array, molecule: Molecule): Int8Array {
  const { element, hydrogens, aromatic, bondFrom, bondTo, bondOrder } = molecule
  const size = element.length
  for (let atom = 0; atom < size; atom++) sums[atom] = hydrogens[atom] ?? 0
  for (let bond = 0; bond < bondFrom.length; bond++) {
    const from = bondFrom[bond] ?? 0
    const to = bondTo[bond] ?? 0
    const order = bondOrder[bond] ?? 0
    addBond(sums, from, SILENT[element[to] ?? 0] === 1 ? 0 : order)
    addBond(sums, to, SILENT[element[from] ?? 0] === 1 ? 0 : order)
  }
  // An aromatic atom gives one electron to the ring beside its bonds.
  for (let atom = 0; atom < size; atom++) if (aromatic[atom] === true) addBond(sums, atom, 1)
  return sums
}

function addBond(sums: Int8Array, atom: number, order: number): void {
  const before = sums[atom] ?? -1
  sums[atom] = before < 0 || order === 0 ? -1 : before + (order === 5 ? 1 : order)
}

/** Partners whose bonds say nothing about valence: wildcards, boron, metals. */
const SILENT = Uint8Array.from({ length: 128 }, (_, number) =>
  number === 0 || number === 5 || isMetal(number) ? 1 : 0,
)

/**
 * Whether the drawing has an atom that no stable substance has: a radical, a carbene, a lone cation of a non-metal, an acyl or
 * halogen cation. Stable radicals (nitric oxide) have them too; they are known by name.
 */
export function hasOpenValence(molecule: Molecule): boolean {
  const { element, charge, aromatic } = molecule
  const sums = element.length > SUMS.length ? bondSums(molecule) : sumInto(SUMS, molecule)
  for (let atom = 0; atom < element.length; atom++) {
    const sum = sums[atom] ?? -1
    const number = element[atom] ?? 0
    const at = charge[atom] ?? 0
    if (sum < 0 || (at === 0 && sum === USUAL_SUM[number]) || !LOOKED_AT.has(number)) continue
    if (aromatic[atom] === true) {
      if (number === 6 && at === 0 && sum < 4) return true
    } else if (number === 6 && at > 0) {
      if (sum !== 3 || isBesideHeteroatom(molecule, atom)) return true
    } else if (!valencesOf(number, at).includes(sum) && !isNitroxyl(molecule, atom)) return true
  }
  return false
}

/** TEMPO and its like: the oxygen of N–O• between two carbons without hydrogen. They are sold in bottles. */
function isNitroxyl(molecule: Molecule, oxygen: number): boolean {
  const { element, charge, hydrogens } = molecule
  if (element[oxygen] !== 8 || charge[oxygen] !== 0 || hydrogens[oxygen] !== 0) return false
  const [nitrogen, ...more] = neighboursOf(molecule, oxygen)
  if (nitrogen === undefined || more.length > 0 || element[nitrogen] !== 7) return false
  const carbons = neighboursOf(molecule, nitrogen).filter((atom) => atom !== oxygen)
  return carbons.length === 2 && carbons.every((atom) => element[atom] === 6 && !holdsHydrogen(molecule, atom))
}

function holdsHydrogen(molecule: Molecule, atom: number): boolean {
  return molecule.hydrogens[atom] !== 0 || neighboursOf(molecule, atom).some((other) => molecule.element[other] === 1)
}

function neighboursOf({ bondFrom, bondTo }: Molecule, atom: number): readonly number[] {
  const around: number[] = []
  for (let bond = 0; bond < bondFrom.length; bond++) {
    if (bondFrom[bond] === atom) around.push(bondTo[bond] ?? 0)
    if (bondTo[bond] === atom) around.push(bondFrom[bond] ?? 0)
  }
  return around
}

const NONE: readonly number[] = []
const BARE: readonly number[] = [0]

function valencesOf(number: number, charge: number): readonly number[] {
  const column = (MAIN_GROUP.get(number) ?? 0) - charge
  if (column >= NOBLE_GAS_COLUMN) return BARE
  if (number <= FIRST_ROW_MAX && !(number === 7 && charge === 0)) return LOWEST.get(column) ?? NONE
  return VALENCES.get(column) ?? NONE
}

/** Acyl cations and their like; with nitrogen the charge is drawn at the other end of the bond. */
function isBesideHeteroatom(molecule: Molecule, atom: number): boolean {
  const around = neighboursOf(molecule, atom).map((other) => molecule.element[other] ?? 0)
  return !around.includes(7) && around.some((number) => number !== 6 && number !== 1)
}

/** Hydrogens that an open place lacks. */
export function missingHydrogens(number: number, sum: number): number {
  if (sum < 0 || !LOOKED_AT.has(number)) return 0
  const valence = valencesOf(number, 0).find((candidate) => candidate >= sum)
  return valence === undefined ? 0 : valence - sum
}

/**
 * A mineral ion without what balances it: cyanide, fluoride, a metal. Which salt is meant decides, so the drawing is no
 * substance. Organic ions are often drawn without a halide that adds nothing.
 */
export function lacksCounterIon({ element, charge, hydrogens, bondFrom, bondTo }: Molecule): boolean {
  let net = 0
  for (const value of charge) net += value
  if (net === 0) return false
  if (element.some((number, atom) => number === 6 && hydrogens[atom] !== 0)) return false
  return !bondFrom.some((from, bond) => isOrganicBond(element[from] ?? 0, element[bondTo[bond] ?? 0] ?? 0))
}

function isOrganicBond(one: number, other: number): boolean {
  return (one === 6 && (other === 6 || other === 1)) || (other === 6 && one === 1)
}
