import { readFileSync } from 'node:fs'
import { ROLES, type Role } from '../src/kernel/policy/roles.ts'

// The tables of the manual are the law of the product, written by hand for people; tests hold the policies and the routes to them.

const PAGE = readFileSync(new URL('../../../docs/concepts/roles.md', import.meta.url), 'utf8')

export type Asker = Role | 'no role' | 'machine'
const PERSONS: readonly Asker[] = [...ROLES, 'no role']
export const ASKERS: readonly Asker[] = [...PERSONS, 'machine']
export type Whose = 'own' | "others'"
export const WHOSE: readonly Whose[] = ['own', "others'"]

export interface PageRow {
  readonly action: string
  readonly askers: ReadonlySet<Asker>
  readonly whose: ReadonlySet<Whose>
  readonly secondPerson: boolean
}

/** Rows of every table that begins with the heading "action". */
export function rowsOfPage(): readonly PageRow[] {
  return PAGE.split('\n').flatMap((line) => {
    const [, action, who = '', whose = '', second = ''] =
      /^\| `([a-z]+\.[a-z-]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/.exec(line) ?? []
    return action === undefined
      ? []
      : [{ action, askers: askersOf(who), whose: whoseOf(whose), secondPerson: yes(second) }]
  })
}

function askersOf(cell: string): ReadonlySet<Asker> {
  const named = cell.split(', ').flatMap((word): readonly Asker[] => {
    if (word === 'machines') return ['machine']
    if (word === 'every person') return PERSONS
    const role = ROLES.find((role) => word === `\`${role}\``)
    if (role === undefined) throw new Error(`The page names an unknown role: ${word}`)
    return [role]
  })
  return new Set(named)
}

function whoseOf(cell: string): ReadonlySet<Whose> {
  if (cell === 'any') return new Set(WHOSE)
  const whose = WHOSE.find((whose) => whose === cell)
  if (whose === undefined) throw new Error(`The page says neither any, own nor others': ${cell}`)
  return new Set([whose])
}

function yes(cell: string): boolean {
  if (cell !== 'yes' && cell !== 'no') throw new Error(`The page says neither yes nor no: ${cell}`)
  return cell === 'yes'
}
