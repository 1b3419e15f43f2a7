import type { Fragment } from './fragment.ts'

/** Molecules have few places for a double bond; hostile ones have many. */
const KETO_FORMS_MAX = 16

const CARBON = 6
const NITROGEN = 7
const OXYGEN = 8
const PHOSPHORUS = 15

/** The ketones that an enol may turn into, the H3C–P=O that H2C=P–OH is written for, the H3C–NO2 of H2C=NO–OH. */
export function ketoForms(fragment: Fragment): readonly Fragment[] {
  const { element, hydrogens, charge, neighbours } = fragment
  const forms: Fragment[] = []
  for (let donor = 0; donor < element.length; donor++) {
    if (element[donor] !== OXYGEN || hydrogens[donor] !== 1 || charge[donor] !== 0) continue
    const [centre] = neighbours[donor] ?? []
    if (centre === undefined) continue
    const others = (neighbours[centre] ?? []).filter((atom) => atom !== donor)
    if (!isCentre(fragment, centre, others)) continue
    for (const acceptor of others) {
      if (element[acceptor] !== CARBON || connections(fragment, acceptor) > 3 || forms.length >= KETO_FORMS_MAX)
        continue
      const moved = [...hydrogens]
      moved[donor] = 0
      moved[acceptor] = (moved[acceptor] ?? 0) + 1
      forms.push({ ...fragment, hydrogens: moved, views: [...fragment.views, 'tautomer'] })
    }
  }
  return forms
}

function connections({ hydrogens, neighbours }: Fragment, atom: number): number {
  return (neighbours[atom]?.length ?? 0) + (hydrogens[atom] ?? 0)
}

/** What may hold the hydroxyl of an enol: an unsaturated carbon, phosphorus with four groups, the nitrogen of a nitronic acid. */
function isCentre(fragment: Fragment, centre: number, others: readonly number[]): boolean {
  const { element, hydrogens, charge, neighbours } = fragment
  const count = connections(fragment, centre)
  if (element[centre] === CARBON) return count === 3 && others.every((atom) => element[atom] === CARBON)
  if (element[centre] === PHOSPHORUS) return count === 4
  if (element[centre] !== NITROGEN || count !== 3 || charge[centre] !== 0) return false
  return others.some((atom) => element[atom] === OXYGEN && hydrogens[atom] === 0 && neighbours[atom]?.length === 1)
}

/** The fragment without the water that two hydroxyls on one carbon hold: `C(OH)2` is the hydrate of `C=O`. Null where there is none. */
export function driedForm(fragment: Fragment): Fragment | null {
  const { element, hydrogens, neighbours } = fragment
  const isHydroxyl = (atom: number): boolean =>
    element[atom] === OXYGEN && hydrogens[atom] === 1 && neighbours[atom]?.length === 1
  const dried = [...hydrogens]
  const lost = new Set<number>()
  for (const [atom, around] of neighbours.entries()) {
    if (element[atom] !== CARBON || connections(fragment, atom) !== 4) continue
    const [kept, first] = around.filter(isHydroxyl)
    if (kept === undefined || first === undefined) continue
    dried[kept] = 0
    lost.add(first)
  }
  return lost.size === 0 ? null : withoutAtoms({ ...fragment, hydrogens: dried }, lost)
}

function withoutAtoms(fragment: Fragment, lost: ReadonlySet<number>): Fragment {
  const kept = [...fragment.element.keys()].filter((atom) => !lost.has(atom))
  const place = new Map(kept.map((atom, at) => [atom, at]))
  const keep = (values: readonly number[]): number[] => kept.map((atom) => values[atom] ?? 0)
  return {
    ...fragment,
    element: keep(fragment.element),
    hydrogens: keep(fragment.hydrogens),
    charge: keep(fragment.charge),
    inputAtom: keep(fragment.inputAtom),
    neighbours: kept.map((atom) => (fragment.neighbours[atom] ?? []).flatMap((other) => place.get(other) ?? [])),
  }
}
