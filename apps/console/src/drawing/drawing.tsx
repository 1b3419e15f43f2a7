import { type AtomMark, type Depiction, type FigureAtom, figureOf } from '@holdfast/drawing'
import type { JSX } from 'react'

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
  const { width, height, shift, bonds, atoms } = figureOf(depiction, marks)
  return (
    <svg className="drawing" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      <g transform={`translate(${shift.x} ${shift.y})`}>
        {bonds.map(({ key, path }) => (
          <path key={key} className="bond" d={path} />
        ))}
        {atoms.map((atom) => (
          <Atom key={atom.key} atom={atom} />
        ))}
      </g>
    </svg>
  )
}

function Atom({ atom: { className, dot, label, tag } }: { readonly atom: FigureAtom }): JSX.Element {
  return (
    <g className={className}>
      {dot !== null && <circle cx={dot.x} cy={dot.y} r="4" fill="currentColor" />}
      {label !== null && (
        <text x={label.x} y={label.y} textAnchor={label.anchor}>
          {label.text}
        </text>
      )}
      {tag !== null && (
        <text className="tag" x={tag.x} y={tag.y} textAnchor="middle">
          {tag.text}
        </text>
      )}
    </g>
  )
}
