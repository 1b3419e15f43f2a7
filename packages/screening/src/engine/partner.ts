import type { Direction, Lists, StateNotParty } from '@holdfast/control-lists'

/** What the other country is under the Convention on the day asked about; null: the row does not say. */
export type Partner = 'state-party' | 'state-not-party' | null

export interface Movement {
  readonly direction: Direction | null
  readonly partner: Partner
  /** For sentences: the country that decides, as ISO 3166 code, where it is known. */
  readonly partnerCountry: string | null
  /** Origins and destinations as written that are no country known here. */
  readonly unknownCountries: readonly string[]
}

const NONE: readonly string[] = []

export function movementReader(
  lists: Lists,
  country: (text: string | undefined) => string | null,
): (
  origin: string | undefined,
  destination: string | undefined,
  direction: Direction | undefined,
  asOf: string,
) => Movement {
  return (origin, destination, direction, asOf) => {
    const unknownCountries =
      origin === undefined && destination === undefined
        ? NONE
        : [origin, destination].filter(
            (text): text is string => text !== undefined && text.trim() !== '' && country(text) === null,
          )
    if (direction === 'domestic') return { direction, partner: 'state-party', partnerCountry: null, unknownCountries }
    const from = country(origin)
    const to = country(destination)
    const outside = (code: string | null): boolean => code !== null && isOutside(lists.statesNotParty, code, asOf)
    // A State not Party at either end decides, whichever way the goods go.
    const outsider = outside(to) ? to : outside(from) ? from : null
    if (outsider !== null)
      return { direction: direction ?? null, partner: 'state-not-party', partnerCountry: outsider, unknownCountries }
    const partner = direction === 'import' ? from : direction === 'transit' ? (from === null ? null : to) : to
    return {
      direction: direction ?? null,
      partner: partner === null ? null : 'state-party',
      partnerCountry: partner,
      unknownCountries,
    }
  }
}

function isOutside(states: readonly StateNotParty[], code: string, asOf: string): boolean {
  return states.some(
    (state) =>
      state.iso2 === code &&
      (state.from === null || state.from <= asOf) &&
      (state.until === null || asOf < state.until),
  )
}
