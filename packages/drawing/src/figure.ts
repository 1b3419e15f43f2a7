import { type AtomLabel, labelOf } from './atom-label.ts'
import type { DepictedAtom, DepictedBond, Depiction } from './depiction.ts'

/** A clause at an atom: its letter, and 1 to 3 for a clause colour. */
export interface AtomMark {
  readonly letter: string
  readonly colour: number
}

export interface FigureAtom {
  readonly key: string
  /** `clause-1` … `clause-3`, `plain` for carbon that no clause is about, or nothing. */
  readonly className: string
  readonly dot: { readonly x: number; readonly y: number } | null
  readonly label: {
    readonly x: number
    readonly y: number
    readonly anchor: 'start' | 'end' | 'middle'
    readonly text: string
  } | null
  readonly tag: { readonly x: number; readonly y: number; readonly text: string } | null
}

/** A drawn molecule as plain shapes, so that every renderer draws the same. */
export interface Figure {
  readonly width: number
  readonly height: number
  readonly shift: { readonly x: number; readonly y: number }
  readonly bonds: readonly { readonly key: string; readonly path: string }[]
  readonly atoms: readonly FigureAtom[]
}

const LABEL_RADIUS = 13
const TAG_RADIUS = 17
const BOND_GAP = 3.4
const RING_GAP = 6
const RING_TRIM = 5
const WIDTH_MIN = 216
const HEIGHT_MIN = 120
const LABEL_DROP = 7
const TAG_DROP = 4
const LETTER_HALF = 6.5
const LETTER_HEIGHT_HALF = 9
/** A raised or lowered digit or charge. */
const SMALL_SIGN_WIDTH = 8
const LABEL_GAP = 3
/** Between two wide labels a bond is short, but it is there. */
const REACH_PART_MAX = 0.45

/** A molecule large enough to read, atoms coloured and lettered by the clause they satisfied. */
export function figureOf(depiction: Depiction, marks: ReadonlyMap<number, AtomMark>): Figure {
  const width = Math.max(WIDTH_MIN, depiction.width)
  const height = Math.max(HEIGHT_MIN, depiction.height)
  return {
    width,
    height,
    shift: { x: (width - depiction.width) / 2, y: (height - depiction.height) / 2 },
    bonds: depiction.bonds.map((bond) => ({ key: `${bond.from}-${bond.to}`, path: bondPath(bond, depiction, marks) })),
    atoms: depiction.atoms.flatMap((atom) => atomShape(atom, depiction, marks.get(atom.index)) ?? []),
  }
}

function atomShape(atom: DepictedAtom, depiction: Depiction, mark: AtomMark | undefined): FigureAtom | null {
  const label = labelOf(atom, depiction, mark !== undefined)
  if (label === null && mark === undefined) return null
  const half = atom.element.length * LETTER_HALF
  const x = label?.anchor === 'end' ? atom.x + half : label?.anchor === 'start' ? atom.x - half : atom.x
  return {
    key: `${atom.index}-${round(atom.x)}-${round(atom.y)}`,
    className: mark === undefined ? (atom.element === 'C' ? 'plain' : '') : `clause-${mark.colour}`,
    dot: label === null ? { x: round(atom.x), y: round(atom.y) } : null,
    label:
      label === null ? null : { x: round(x), y: round(atom.y + LABEL_DROP), anchor: label.anchor, text: label.text },
    tag: mark === undefined ? null : { ...tagPlace(atom, depiction, label?.side ?? 'none'), text: mark.letter },
  }
}

/** The direction with the most room between the bonds of an atom. */
function tagPlace(atom: DepictedAtom, { atoms }: Depiction, side: 'left' | 'right' | 'none'): { x: number; y: number } {
  const taken = atom.neighbours.flatMap((number) => {
    const other = atoms[number]
    return other === undefined ? [] : [Math.atan2(other.y - atom.y, other.x - atom.x)]
  })
  if (side === 'right') taken.push(0)
  if (side === 'left') taken.push(Math.PI)
  // Up and to the right first: where a reader looks for a superscript.
  const candidates = [-0.9, -2.2, 0.9, 2.2, -1.57, 1.57, 0, Math.PI]
  const room = (angle: number): number => Math.min(2, ...taken.map((other) => turnBetween(angle, other)))
  const best = candidates.reduce((found, next) => (room(next) > room(found) + 0.15 ? next : found))
  return {
    x: round(atom.x + Math.cos(best) * TAG_RADIUS),
    y: round(atom.y + Math.sin(best) * TAG_RADIUS + TAG_DROP),
  }
}

function turnBetween(first: number, second: number): number {
  const turn = Math.abs(first - second) % (2 * Math.PI)
  return Math.min(turn, 2 * Math.PI - turn)
}

function bondPath(bond: DepictedBond, depiction: Depiction, marks: ReadonlyMap<number, AtomMark>): string {
  const from = depiction.atoms[bond.from]
  const to = depiction.atoms[bond.to]
  if (from === undefined || to === undefined) return ''
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const [ux, uy] = [dx / length, dy / length]
  const clear = (atom: DepictedAtom, ahead: number): number => {
    const label = labelOf(atom, depiction, marks.has(atom.index))
    return label === null ? 0 : Math.min(labelReach(label, atom, ux * ahead, uy * ahead), length * REACH_PART_MAX)
  }
  const [start, end] = [clear(from, 1), length - clear(to, -1)]
  const line = (offset: number, trim: number): string => {
    const [ox, oy] = [-uy * offset, ux * offset]
    const point = (along: number): string => `${round(from.x + ux * along + ox)} ${round(from.y + uy * along + oy)}`
    return `M${point(start + trim)}L${point(end - trim)}`
  }
  if (bond.order === 3) return line(0, 0) + line(BOND_GAP * 1.4, 0) + line(-BOND_GAP * 1.4, 0)
  if (bond.order !== 2) return line(0, 0)
  if (!bond.inRing) return line(BOND_GAP, 0) + line(-BOND_GAP, 0)
  return line(0, 0) + line(ringSide(bond, depiction) * RING_GAP, RING_TRIM)
}

/** How far a label reaches from the middle of its atom in a direction: hydrogens beside it take their room. */
function labelReach({ text, anchor }: AtomLabel, { element }: DepictedAtom, ux: number, uy: number): number {
  const half = element.length * LETTER_HALF
  const beside = textWidth(text) - half
  const towardsText = anchor === 'start' ? ux : anchor === 'end' ? -ux : 0
  const across = (towardsText > 0 ? beside : half) / Math.abs(ux)
  return Math.max(LABEL_RADIUS, Math.min(across, LETTER_HEIGHT_HALF / Math.abs(uy)) + LABEL_GAP)
}

function textWidth(text: string): number {
  const letterCount = text.replaceAll(/[^A-Za-z]/g, '').length
  return letterCount * 2 * LETTER_HALF + (text.length - letterCount) * SMALL_SIGN_WIDTH
}

/** The second line of a double bond in a ring is drawn towards the other ring atoms. */
function ringSide(bond: DepictedBond, { atoms }: Depiction): 1 | -1 {
  const from = atoms[bond.from]
  const to = atoms[bond.to]
  if (from === undefined || to === undefined) return 1
  const others = [...from.neighbours, ...to.neighbours].filter((number) => number !== bond.from && number !== bond.to)
  const cross = others.reduce((sum, number) => {
    const other = atoms[number]
    return other === undefined ? sum : sum + (to.x - from.x) * (other.y - from.y) - (to.y - from.y) * (other.x - from.x)
  }, 0)
  return cross >= 0 ? 1 : -1
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
