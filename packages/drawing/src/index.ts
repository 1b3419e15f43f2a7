// Without `./depiction`, which brings the drawing library along: it is a door of its own, opened when a drawing is wanted.
export { atomText } from './atom-label.ts'
export type { DepictedAtom, Depiction } from './depiction.ts'
export { figureOf, type AtomMark, type Figure, type FigureAtom } from './figure.ts'
export { svgOf } from './svg.ts'
