import type { LineReading } from './reading.ts'

/**
 * A reading in one short line, for the table of read lines: names (`~` fuzzy, `?` ambiguous, `(in)` solvent, `@` concentration), then
 * codes, amounts, words and what is left over (`!` where it looks chemical).
 */
export function summarise(reading: LineReading): string {
  const parts: string[] = []
  const concentrationOf = (kind: 'name' | 'cas', index: number): string =>
    reading.concentrations
      .filter((mention) => mention.appliesTo?.kind === kind && mention.appliesTo.index === index)
      .map(
        ({ value }) =>
          `@${value.percentMin === value.percentMax ? value.percentMin : `${value.percentMin}..${value.percentMax}`}`,
      )
      .join('')
  for (const [index, hit] of reading.names.entries()) {
    const mark = `${hit.certainty === 'fuzzy' ? '~' : ''}${hit.ambiguous ? '?' : ''}`
    const salt = hit.salt === null ? '' : `+${hit.salt.kind}`
    const also = `${salt}${hit.negated ? '(not)' : ''}${hit.purpose ? '(for)' : ''}`
    parts.push(
      `${mark}${hit.substances.join('|')}${concentrationOf('name', index)}${hit.role === 'solvent' ? '(in)' : ''}${also}`,
    )
  }
  for (const [index, mention] of reading.cas.entries()) {
    parts.push(`cas:${mention.value}${reading.names.length === 0 ? concentrationOf('cas', index) : ''}`)
  }
  for (const mention of reading.un) parts.push(`un:${mention.number}`)
  for (const mention of reading.hs) parts.push(`hs:${mention.code}`)
  for (const mention of reading.structures) parts.push(`${mention.kind}:${mention.text.replace(/^InChI=/, '')}`)
  const loose = reading.concentrations.filter((mention) => mention.appliesTo === null)
  for (const { value } of loose) parts.push(`@${value.percentMin}..${value.percentMax}`)
  if (reading.packages !== null) parts.push(`${reading.packages.count}×${reading.packages.kind}`)
  if (reading.quantity !== null) parts.push(`${reading.quantity.value}${reading.quantity.unit}`)
  parts.push(...new Set(reading.formWords.map((mention) => `form:${mention.word}`)))
  if (reading.mixtureWords.length > 0) parts.push('mixture')
  for (const mention of reading.formulas) parts.push(`formula:${mention.formula}`)
  for (const mention of reading.familyWords) parts.push(`family:${mention.family}`)
  if (reading.equipmentWords.length > 0) parts.push('equipment')
  if (reading.productWords.length > 0) parts.push('product')
  if (reading.quantity?.isCapacity === true) parts.push('capacity')
  if (reading.nosWords.length > 0) parts.push('nos')
  if (reading.polymerWords.length > 0) parts.push('polymer')
  for (const leftover of reading.leftover) parts.push(`left:${leftover.text}${leftover.chemical ? '!' : ''}`)
  parts.push(...reading.flaws)
  return parts.join('; ')
}
