export { atomText } from './atom-label.ts'
export { DEPICTED_ATOMS_MAX, depict, type Depiction } from './depiction.ts'
export { figureOf, type AtomMark, type Figure, type FigureAtom } from './figure.ts'
export { svgOf } from './svg.ts'
