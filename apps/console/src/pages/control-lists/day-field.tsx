import { type JSX, useId } from 'react'
import type { IsoDate } from '@holdfast/control-lists'
import { parseIsoDate } from '../../i18n/iso-date.ts'

/** A day of the law, as a date. */
export function DayField({
  label,
  day,
  onDay,
}: {
  readonly label: string
  readonly day: IsoDate
  readonly onDay: (day: IsoDate) => void
}): JSX.Element {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        type="date"
        value={day}
        onChange={({ target }) => {
          const chosen = parseIsoDate(target.value)
          if (chosen !== null) onDay(chosen)
        }}
      />
    </div>
  )
}
