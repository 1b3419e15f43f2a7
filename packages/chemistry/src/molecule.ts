/**
 * A chemical graph as it was drawn: atoms numbered in input order, nothing normalised, nothing lost that a verdict may need.
 * Arrays are parallel; plain arrays because millions of small molecules are made and dropped.
 */
export interface Molecule {
  /** Atomic number; 0 is the wildcard `*`. Explicitly drawn hydrogens are atoms (1). */
  readonly element: readonly number[]
  readonly charge: readonly number[]
  /** Hydrogens attached but not drawn as atoms. */
  readonly hydrogens: readonly number[]
  /** Mass number, 0 where none was given. */
  readonly isotope: readonly number[]
  readonly aromatic: readonly boolean[]
  readonly bondFrom: readonly number[]
  readonly bondTo: readonly number[]
  readonly bondOrder: readonly BondOrder[]
  /** Whether the input stated any configuration (tetrahedral, double bond). The configuration itself never decides. */
  readonly hasStereo: boolean
}

/** 0: order not stated (InChI connection layer); 1–4: drawn order; 5: aromatic. */
export type BondOrder = 0 | 1 | 2 | 3 | 4 | 5

/** Largest structure text that is read: 16 kB hold every listed chemical a hundred times over. */
export const STRUCTURE_TEXT_LENGTH_MAX = 16_384
export const ATOM_COUNT_MAX = 2_000
export const FRAGMENT_COUNT_MAX = 200
