import type { Figure, FigureAtom } from './figure.ts'

/** The figure as SVG text. Classes carry the colours, so that a style sheet decides about light, dark and print. */
export function svgOf(figure: Figure, title: string): string {
  const { width, height, shift } = figure
  const bonds = figure.bonds.map(({ path }) => `<path class="bond" d="${path}"/>`).join('')
  return (
    `<svg class="drawing" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(title)}">` +
    `<g transform="translate(${shift.x} ${shift.y})">${bonds}${figure.atoms.map(atomSvg).join('')}</g></svg>`
  )
}

function atomSvg({ className, dot, label, tag }: FigureAtom): string {
  const parts = [
    dot === null ? '' : `<circle cx="${dot.x}" cy="${dot.y}" r="4" fill="currentColor"/>`,
    label === null
      ? ''
      : `<text x="${label.x}" y="${label.y}" text-anchor="${label.anchor}">${escapeXml(label.text)}</text>`,
    tag === null
      ? ''
      : `<text class="tag" x="${tag.x}" y="${tag.y}" text-anchor="middle">${escapeXml(tag.text)}</text>`,
  ]
  return `<g class="${className}">${parts.join('')}</g>`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
