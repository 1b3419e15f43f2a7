import type { Consequence, Direction } from '@holdfast/control-lists'
import type { Effect, Finding, How, IdentifiedSubstance, IssueCode, ReadBack, Verdict } from '@holdfast/screening'
import { formatEdition } from '../i18n/format.ts'
import { parseIsoDate } from '../i18n/iso-date.ts'
import * as m from '../messages/messages.js'

// The words for the closed unions of the packages. A new member of a union is a type error here, not a hole on a page.

export function verdictWord(verdict: Verdict): string {
  return VERDICTS[verdict]()
}

export function howWord(how: How): string {
  return HOWS[how]()
}

export function effectWord({ effect, certainty }: Pick<Finding, 'effect' | 'certainty'>): string {
  if (effect !== 'controlled') return EFFECTS[effect]()
  return certainty === 'certain' ? m.effect_applies() : m.effect_may_apply()
}

export function consequenceWord(consequence: Consequence): string {
  return CONSEQUENCES[consequence]()
}

export function directionWord(direction: Direction): string {
  return DIRECTIONS[direction]()
}

export function byWord(by: IdentifiedSubstance['by']): string {
  return BYS[by]()
}

export function issueText(code: IssueCode): string {
  return ISSUES[code]()
}

/** "4 drums"; null for a kind that has no word here. */
export function packagesText({ count, kind }: NonNullable<ReadBack['packages']>): string | null {
  const number = Number(count)
  return Number.isFinite(number) ? (PACKAGES.get(kind)?.({ count: number }) ?? null) : null
}

/** "Edition in force since 7 Jun 2020.", or "Edition of 2023." where the day is not known. */
export function editionText(edition: string): string {
  return parseIsoDate(edition) === null
    ? m.edition_of({ edition })
    : m.edition_in_force({ edition: formatEdition(edition) })
}

export function unitWord(unit: string): string {
  return UNITS.get(unit)?.() ?? unit
}

const VERDICTS: Readonly<Record<Verdict, () => string>> = {
  controlled: m.verdict_controlled,
  review: m.verdict_review,
  'not-listed': m.verdict_not_listed,
  unidentified: m.verdict_unidentified,
}

const HOWS: Readonly<Record<How, () => string>> = {
  identity: m.how_identity,
  family: m.how_family,
  isotopologue: m.how_isotopologue,
  stereoisomer: m.how_stereoisomer,
  salt: m.how_salt,
  name: m.how_name,
  'hs-code': m.how_hs_code,
  'un-number': m.how_un_number,
  equipment: m.how_equipment,
}

const EFFECTS: Readonly<Record<Exclude<Effect, 'controlled'>, () => string>> = {
  'below-limit': m.effect_below_limit,
  exempt: m.effect_exempt,
}

const CONSEQUENCES: Readonly<Record<Consequence, () => string>> = {
  prohibited: m.consequence_prohibited,
  licence: m.consequence_licence,
  notification: m.consequence_notification,
  'end-use-certificate': m.consequence_end_use_certificate,
  declaration: m.consequence_declaration,
  report: m.consequence_report,
  security: m.consequence_security,
}

const DIRECTIONS: Readonly<Record<Direction, () => string>> = {
  import: m.direction_import,
  export: m.direction_export,
  transit: m.direction_transit,
  domestic: m.direction_domestic,
}

const BYS: Readonly<Record<IdentifiedSubstance['by'], () => string>> = {
  cas: m.by_cas,
  name: m.by_name,
  'fuzzy-name': m.by_fuzzy_name,
  smiles: m.by_structure,
  inchi: m.by_structure,
  inchikey: m.by_structure,
  molfile: m.by_structure,
  'un-number': m.by_un_number,
  'hs-code': m.by_hs_code,
}

const ISSUES: Readonly<Record<IssueCode, () => string>> = {
  'row-empty': m.issue_row_empty,
  'row-malformed': m.issue_row_malformed,
  'text-too-long': m.issue_text_too_long,
  'nothing-identified': m.issue_nothing_identified,
  'substance-unknown': m.issue_substance_unknown,
  'name-ambiguous': m.issue_name_ambiguous,
  'name-fuzzy': m.issue_name_fuzzy,
  'name-cas-disagree': m.issue_name_cas_disagree,
  'name-structure-disagree': m.issue_name_structure_disagree,
  'cas-structure-disagree': m.issue_cas_structure_disagree,
  'cas-check-digit': m.issue_cas_check_digit,
  'cas-repaired': m.issue_cas_repaired,
  'cas-unknown': m.issue_cas_unknown,
  'structure-unreadable': m.issue_structure_unreadable,
  'inchikey-unknown': m.issue_inchikey_unknown,
  'hs-disagrees': m.issue_hs_disagrees,
  'un-disagrees': m.issue_un_disagrees,
  'un-generic': m.issue_un_generic,
  'un-unknown': m.issue_un_unknown,
  'mixture-undefined': m.issue_mixture_undefined,
  polymer: m.issue_polymer,
  'not-otherwise-specified': m.issue_not_otherwise_specified,
  'concentration-unknown': m.issue_concentration_unknown,
  'concentration-straddles-limit': m.issue_concentration_straddles_limit,
  'concentration-unreadable': m.issue_concentration_unreadable,
  'destination-matters': m.issue_destination_matters,
  'country-unknown': m.issue_country_unknown,
  'form-unknown': m.issue_form_unknown,
  'salt-silent': m.issue_salt_silent,
  'person-decides': m.issue_person_decides,
  'equipment-parameter-unknown': m.issue_equipment_parameter_unknown,
  'edition-not-held': m.issue_edition_not_held,
  'list-authority-lapsed': m.issue_list_authority_lapsed,
  'list-review-overdue': m.issue_list_review_overdue,
}

const PACKAGES: ReadonlyMap<string, (inputs: { count: number }) => string> = new Map([
  ['drum', m.packages_drum],
  ['barrel', m.packages_barrel],
  ['ibc', m.packages_ibc],
  ['iso tank', m.packages_iso_tank],
  ['tank', m.packages_tank],
  ['bag', m.packages_bag],
  ['cylinder', m.packages_cylinder],
  ['bottle', m.packages_bottle],
  ['can', m.packages_can],
  ['box', m.packages_box],
  ['pallet', m.packages_pallet],
  ['container', m.packages_container],
  ['package', m.packages_package],
])

const UNITS: ReadonlyMap<string, () => string> = new Map([
  ['kg', m.unit_kg],
  ['g', m.unit_g],
  ['mg', m.unit_mg],
  ['t', m.unit_t],
  ['lb', m.unit_lb],
  ['oz', m.unit_oz],
  ['L', m.unit_litre],
  ['mL', m.unit_millilitre],
  ['gal', m.unit_gallon],
  ['m3', m.unit_m3],
])
