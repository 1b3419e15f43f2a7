import type { Entry } from '@holdfast/control-lists'
import type { NameSalt } from '../names/index.ts'
import type { Coverage } from './coverage.ts'
import { labelOf } from './entry-label.ts'
import type { Scope } from './scope.ts'

/** What entries that speak of a substance say about a salt of it that the row names ("ephedrine hydrochloride"). */
export function coveragesOfSalt(
  coverages: readonly Coverage[],
  salt: NameSalt,
  name: string,
  scope: Scope,
): readonly Coverage[] {
  return coverages.flatMap((coverage) => {
    const asSalt = ofSalt(coverage, salt, name, scope)
    return asSalt === null ? [] : [asSalt]
  })
}

function ofSalt(coverage: Coverage, salt: NameSalt, name: string, scope: Scope): Coverage | null {
  const { entry, list } = coverage.scope
  if (entry.saltsPrinted === 'excluded') return null
  const text = `${name}, ${salt.text}`
  if (coverage.exempt) {
    const printed = /salt/iu.test(coverage.member?.printedName ?? '') && covers(entry, salt)
    return printed ? { ...coverage, how: 'salt' } : null
  }
  const silent = scope.interpretation(list.list, 'salts-where-silent')
  const byItsWords =
    coverage.how === 'family' && scope.interpretation(list.list, `salts-of-${entry.id.replaceAll('.', '')}-acids`)
  if (covers(entry, salt) || byItsWords === 'covered' || silent === 'covered') {
    const reason = { clause: 'salt', text: `Salt (${text}); the entry covers salts: ${entry.title}`, atoms: [] }
    return { ...coverage, how: 'salt', reasons: [...coverage.reasons, reason] }
  }
  if (silent === 'not-covered') return null
  return {
    ...coverage,
    how: 'salt',
    certainty: 'possible',
    reasons: [
      ...coverage.reasons,
      { clause: 'salt', text: `Salt (${text}); the entry does not speak of salts.`, atoms: [] },
    ],
    issues: [
      ...coverage.issues,
      {
        code: 'salt-silent',
        message: `A salt of ${name}: ${labelOf(coverage.scope)} does not say whether salts are covered. A person decides.`,
      },
    ],
  }
}

function covers(entry: Entry, salt: NameSalt): boolean {
  if (entry.saltsPrinted === 'any') return true
  return entry.saltsPrinted !== 'none' && entry.saltsPrinted !== 'excluded' && salt.kind === 'protonated'
}
