import { isMetal } from './elements.ts'
import { isAlkaliOrAlkalineEarth } from './fragment.ts'
import type { Molecule } from './molecule.ts'
import { bondSums, hasOpenValence, missingHydrogens } from './open-valence.ts'

const NO_FORMS: readonly Molecule[] = []

/**
 * What a drawing that is no stable molecule may have been meant for: charges and open places mended, metals taken off. A
 * person decides; the forms only say what to ask about.
 */
export function likelyForms(molecule: Molecule, isOpen = hasOpenValence(molecule)): readonly Molecule[] {
  if (!isOpen && !hasMetal(molecule)) return NO_FORMS
  const forms: Molecule[] = []
  if (isOpen) forms.push({ ...molecule, charge: mendedCharges(molecule) }, ...joinedRegardless(molecule))
  const metals = metalBonds(molecule)
  if (isOpen || metals.some(({ ligand }) => molecule.element[ligand] === 6)) forms.push(closed(withoutMetals(molecule)))
  if (metals.some(({ ligand }) => molecule.element[ligand] !== 6)) forms.push(ionised(molecule))
  return forms
}

/** Nitrogen with four groups keeps its charge, as do ions of one atom: they are real. */
function mendedCharges(molecule: Molecule): readonly number[] {
  const degree = degrees(molecule)
  return molecule.charge.map((value, atom) => {
    const connections = (degree[atom] ?? 0) + (molecule.hydrogens[atom] ?? 0)
    const isReal = connections === 0 || (molecule.element[atom] === 7 && value === 1 && connections === 4)
    return isReal ? value : 0
  })
}

function degrees({ element, bondFrom, bondTo }: Molecule): readonly number[] {
  const degree = element.map(() => 0)
  for (const atom of [...bondFrom, ...bondTo]) degree[atom] = (degree[atom] ?? 0) + 1
  return degree
}

/** No centre has more; a drawing with more anions is no molecule taken apart. */
const ANIONS_MAX = 6

/** One cation of a non-metal beside anions of one atom, whose charges do not add up: the molecule that they would make. */
function joinedRegardless(molecule: Molecule): readonly Molecule[] {
  const { element, charge, bondFrom, bondTo, bondOrder } = molecule
  const degree = degrees(molecule)
  const atoms = [...element.keys()]
  const centres = atoms.filter((atom) => (charge[atom] ?? 0) > 1 && !isMetal(element[atom] ?? 0))
  const anions = atoms.filter((atom) => (charge[atom] ?? 0) < 0 && degree[atom] === 0)
  const [centre] = centres
  if (centre === undefined || centres.length > 1 || anions.length === 0 || anions.length > ANIONS_MAX) return []
  return [
    {
      ...molecule,
      charge: charge.map(() => 0),
      bondFrom: [...bondFrom, ...anions.map(() => centre)],
      bondTo: [...bondTo, ...anions],
      bondOrder: [...bondOrder, ...anions.map(() => 1 as const)],
    },
  ]
}

/** Charges mended, open places filled with hydrogen. */
function closed(molecule: Molecule): Molecule {
  const mended = { ...molecule, charge: mendedCharges(molecule) }
  const sums = bondSums(mended)
  const degree = degrees(mended)
  const hydrogens = mended.hydrogens.map((attached, atom) => {
    if (mended.aromatic[atom] === true) return attached + (mended.element[atom] === 6 && (sums[atom] ?? 4) < 4 ? 1 : 0)
    if (mended.charge[atom] !== 0 || degree[atom] === 0) return attached
    return attached + missingHydrogens(mended.element[atom] ?? 0, sums[atom] ?? -1)
  })
  return { ...mended, hydrogens }
}

function hasMetal({ element }: Molecule): boolean {
  for (const number of element) if (isMetal(number)) return true
  return false
}

interface MetalBond {
  readonly bond: number
  readonly metal: number
  readonly ligand: number
}

/** Bonds of metals to non-metals; those of group 1 and 2 to anything but carbon are ionic already. */
function metalBonds({ element, bondFrom, bondTo }: Molecule): readonly MetalBond[] {
  const found: MetalBond[] = []
  for (let bond = 0; bond < bondFrom.length; bond++) {
    const from = bondFrom[bond] ?? 0
    const to = bondTo[bond] ?? 0
    const [metal, ligand] = isMetal(element[from] ?? 0) ? [from, to] : [to, from]
    if (!isMetal(element[metal] ?? 0) || isMetal(element[ligand] ?? 0)) continue
    if (isAlkaliOrAlkalineEarth(element[metal] ?? 0) && element[ligand] !== 6) continue
    found.push({ bond, metal, ligand })
  }
  return found
}

/** Atoms keep their places, so that they lead back to the drawing: a metal becomes an atom apart. */
function withoutMetals(molecule: Molecule): Molecule {
  const cut = new Set(metalBonds(molecule).map(({ bond }) => bond))
  return withoutBonds(molecule, cut, molecule.charge)
}

/** The salt that the drawing with bonds to the metal stands for. */
function ionised(molecule: Molecule): Molecule {
  const charge = [...molecule.charge]
  const cut = new Set<number>()
  for (const { bond, metal, ligand } of metalBonds(molecule)) {
    if (molecule.element[ligand] === 6) continue
    const shared = molecule.bondOrder[bond] ?? 1
    charge[metal] = (charge[metal] ?? 0) + shared
    charge[ligand] = (charge[ligand] ?? 0) - shared
    cut.add(bond)
  }
  return withoutBonds(molecule, cut, charge)
}

function withoutBonds(molecule: Molecule, cut: ReadonlySet<number>, charge: readonly number[]): Molecule {
  const isKept = (_: unknown, bond: number): boolean => !cut.has(bond)
  return {
    ...molecule,
    charge,
    bondFrom: molecule.bondFrom.filter(isKept),
    bondTo: molecule.bondTo.filter(isKept),
    bondOrder: molecule.bondOrder.filter(isKept),
  }
}
