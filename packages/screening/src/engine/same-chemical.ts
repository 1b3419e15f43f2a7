import {
  compareFragments,
  moleculeKey,
  principalFragments,
  skeletonKey,
  type NormalisedMolecule,
} from '@holdfast/chemistry'

/** What two drawings of one chemical have in common, as hashes: cheap to keep and to compare. */
export interface Shape {
  readonly whole: string
  readonly parts: readonly number[]
}

export function shapeOf(molecule: NormalisedMolecule): Shape {
  return { whole: moleculeKey(molecule), parts: principalFragments(molecule).map(skeletonKey) }
}

/** False only where they are different chemicals. */
export function mayBeSame(left: Shape, right: Shape): boolean {
  return left.whole === right.whole || left.parts.every((part) => right.parts.includes(part))
}

/** Water and counter-ions apart: "hydrochloride" and base are told apart elsewhere, not called a contradiction. */
export function sameChemical(left: NormalisedMolecule, right: NormalisedMolecule): boolean {
  if (moleculeKey(left) === moleculeKey(right)) return true
  const rightParts = principalFragments(right)
  return principalFragments(left).every((part) =>
    rightParts.some((other) => compareFragments(part, other) !== 'different'),
  )
}
