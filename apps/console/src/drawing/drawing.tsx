import type { JSX } from 'react'
import { labelOf } from './atom-label.ts'
import type { DepictedAtom, DepictedBond, Depiction } from './depiction.ts'

export interface AtomMark {
  readonly letter: string
  readonly colour: number
}

const LABEL_RADIUS = 13
const TAG_RADIUS = 17
const BOND_GAP = 3.4
const WIDTH_MIN = 216
const HEIGHT_MIN = 120

/** A molecule drawn large enough to read, atoms coloured and lettered by the clause they satisfied. */
export function Drawing({
  depiction,
  marks,
  title,
}: {
  readonly depiction: Depiction
  readonly marks: ReadonlyMap<number, AtomMark>
  readonly title: string
}): JSX.Element {
  const width = Math.max(WIDTH_MIN, depiction.width)
  const height = Math.max(HEIGHT_MIN, depiction.height)
  const shift = `translate(${(width - depiction.width) / 2} ${(height - depiction.height) / 2})`
  return (
    <svg className="drawing" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      <g transform={shift}>
        {depiction.bonds.map((bond) => (
          <path key={`${bond.from}-${bond.to}`} className="bond" d={bondPath(bond, depiction, marks)} />
        ))}
        {depiction.atoms.map((atom) => (
          <Atom
            key={`${atom.index}-${atom.x}-${atom.y}`}
            atom={atom}
            depiction={depiction}
            mark={marks.get(atom.index)}
          />
        ))}
      </g>
    </svg>
  )
}

function Atom({
  atom,
  depiction,
  mark,
}: {
  readonly atom: DepictedAtom
  readonly depiction: Depiction
  readonly mark: AtomMark | undefined
}): JSX.Element | null {
  const label = labelOf(atom, depiction, mark !== undefined)
  if (label === null && mark === undefined) return null
  const half = atom.element.length * 6.5
  const x = label?.anchor === 'end' ? atom.x + half : label?.anchor === 'start' ? atom.x - half : atom.x
  const tag = mark === undefined ? null : tagPlace(atom, depiction, label?.side ?? 'none')
  return (
    <g className={mark === undefined ? (atom.element === 'C' ? 'plain' : '') : `clause-${mark.colour}`}>
      {label === null ? (
        <circle cx={atom.x} cy={atom.y} r="4" fill="currentColor" />
      ) : (
        <text x={x} y={atom.y + 7} textAnchor={label.anchor}>
          {label.text}
        </text>
      )}
      {mark !== undefined && tag !== null && (
        <text className="tag" x={tag.x} y={tag.y + 4} textAnchor="middle">
          {mark.letter}
        </text>
      )}
    </g>
  )
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
  return { x: atom.x + Math.cos(best) * TAG_RADIUS, y: atom.y + Math.sin(best) * TAG_RADIUS }
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
  const clear = (atom: DepictedAtom): number =>
    labelOf(atom, depiction, marks.has(atom.index)) === null ? 0 : LABEL_RADIUS
  const [start, end] = [clear(from), length - clear(to)]
  const line = (offset: number, trim: number): string => {
    const [ox, oy] = [-uy * offset, ux * offset]
    const point = (along: number): string => `${round(from.x + ux * along + ox)} ${round(from.y + uy * along + oy)}`
    return `M${point(start + trim)}L${point(end - trim)}`
  }
  if (bond.order === 3) return line(0, 0) + line(BOND_GAP * 1.4, 0) + line(-BOND_GAP * 1.4, 0)
  if (bond.order === 2)
    return bond.inRing ? line(0, 0) + line(ringSide(bond, depiction) * 6, 5) : line(BOND_GAP, 0) + line(-BOND_GAP, 0)
  return line(0, 0)
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
