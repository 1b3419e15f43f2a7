import { type JSX, useState } from 'react'
import { directionWord } from '../../answer/words.ts'
import { askedLists, DIRECTION_DEFAULT } from '../../app/movement.ts'
import type { MovementSearch } from '../../app/search.ts'
import { DIRECTIONS } from '../../app/search.ts'
import { CountrySelect } from '../../components/country-select.tsx'
import { Dialog } from '../../components/dialog.tsx'
import type { ListSummary } from '../../engine/protocol.ts'
import { today } from '../../i18n/format.ts'
import { parseIsoDate } from '../../i18n/iso-date.ts'
import * as m from '../../messages/messages.js'

/** Which way the goods go, between which countries, under the law of which day, by which lists. */
export function MovementDialog({
  search,
  lists,
  onSubmit,
  onClose,
}: {
  readonly search: MovementSearch
  readonly lists: readonly ListSummary[]
  readonly onSubmit: (movement: MovementSearch) => void
  readonly onClose: () => void
}): JSX.Element {
  const [direction, setDirection] = useState(search.direction ?? DIRECTION_DEFAULT)
  const [origin, setOrigin] = useState(search.origin ?? '')
  const [destination, setDestination] = useState(search.destination ?? '')
  const [asOf, setAsOf] = useState<string>(search.asOf ?? today())
  const [asked, setAsked] = useState<ReadonlySet<string>>(
    new Set(askedLists(search, lists) ?? lists.map(({ id }) => id)),
  )
  const submit = (): void => {
    const date = parseIsoDate(asOf)
    const all = lists.every(({ id }) => asked.has(id))
    onSubmit({
      direction,
      ...(origin !== '' && { origin }),
      ...(destination !== '' && { destination }),
      ...(date !== null && date !== today() && { asOf: date }),
      ...(!all && asked.size > 0 && { lists: [...asked].join(',') }),
    })
  }
  return (
    <Dialog title={m.change_movement()} onClose={onClose}>
      <form
        style={{ display: 'contents' }}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <fieldset className="field">
          <legend>{m.movement()}</legend>
          <div className="choices">
            {DIRECTIONS.map((choice) => (
              <label key={choice}>
                <input
                  type="radio"
                  name="direction"
                  checked={direction === choice}
                  onChange={() => setDirection(choice)}
                />
                {directionWord(choice)}
              </label>
            ))}
          </div>
        </fieldset>
        <div className="pair">
          <CountrySelect label={m.from_country()} value={origin} onChange={setOrigin} />
          <CountrySelect label={m.to_country()} value={destination} onChange={setDestination} />
        </div>
        <div className="field">
          <label htmlFor="as-of">{m.law_in_force_on()}</label>
          <input
            id="as-of"
            className="input"
            type="date"
            required
            value={asOf}
            onChange={(event) => setAsOf(event.target.value)}
          />
        </div>
        <fieldset className="field">
          <legend>{m.lists_asked()}</legend>
          <div className="choices">
            {lists.map(({ id, title }) => (
              <label key={id}>
                <input type="checkbox" checked={asked.has(id)} onChange={() => setAsked(toggled(asked, id))} />
                <bdi lang="en" dir="ltr">
                  {title}
                </bdi>
              </label>
            ))}
          </div>
          {asked.size === 0 && <p className="small">{m.no_list_chosen()}</p>}
        </fieldset>
        <div className="acts">
          <button type="submit" className="button primary">
            {m.use_movement()}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}
