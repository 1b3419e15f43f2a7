import { type JSX, type KeyboardEvent, type RefObject, useEffect, useState } from 'react'
import { askedCount } from '../../answer/instruction.ts'
import { directionWord } from '../../answer/words.ts'
import { DIRECTION_DEFAULT, partnerField } from '../../app/movement.ts'
import type { CheckSearch } from '../../app/search.ts'
import { useLists } from '../../engine/use-engine.ts'
import { countryName, formatDate, formatNumber, today } from '../../i18n/format.ts'
import * as m from '../../messages/messages.js'
import type { AnswerState } from './use-answer.ts'

/** The goods line as written on the paper or the label, and the movement it belongs to. */
export function LineForm({
  field,
  search,
  answer,
  onCheck,
  onChange,
}: {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly search: CheckSearch
  readonly answer: AnswerState
  readonly onCheck: (line: string) => void
  readonly onChange: () => void
}): JSX.Element {
  const [line, setLine] = useState(search.line ?? '')
  // Another line in the address (an example, one checked before) is written into the field; the focus stays where it is.
  useEffect(() => setLine(search.line ?? ''), [search.line])
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    onCheck(line)
  }
  return (
    <form
      className="field"
      style={{ paddingBlock: '4px 12px' }}
      onSubmit={(event) => {
        event.preventDefault()
        onCheck(line)
      }}
    >
      <label htmlFor="line">{m.goods_line()}</label>
      <div className="check-line">
        <textarea
          ref={field}
          className="input large"
          id="line"
          data-page-field
          rows={1}
          dir="auto"
          spellCheck={false}
          autoCapitalize="off"
          placeholder={m.goods_line_example()}
          value={line}
          onChange={(event) => setLine(event.target.value)}
          onKeyDown={onKey}
        />
        <button type="submit" className={search.line === undefined ? 'button primary' : 'button'}>
          {m.check_line()}
        </button>
      </div>
      <Movement search={search} answer={answer} onChange={onChange} />
    </form>
  )
}

function Movement({
  search,
  answer,
  onChange,
}: {
  readonly search: CheckSearch
  readonly answer: AnswerState
  readonly onChange: () => void
}): JSX.Element {
  const lists = useLists()
  const direction = search.direction ?? DIRECTION_DEFAULT
  const side = partnerField(direction)
  const country = search[side]
  return (
    <p className="movement">
      <span>
        <span className="dim">{m.movement()}</span> <b>{directionWord(direction)}</b>
      </span>
      <span>
        <span className="dim">{side === 'origin' ? m.from_country() : m.to_country()}</span>{' '}
        <b>{country === undefined ? m.not_stated() : countryName(country)}</b>
      </span>
      <span>
        <span className="dim">{m.law_in_force_on()}</span> <b>{formatDate(search.asOf ?? today())}</b>
      </span>
      <button type="button" className="link" onClick={onChange}>
        {m.change()}
      </button>
      {answer.status === 'answered' && (
        <span className="dim asked wide">
          {m.lists_and_time({
            count: askedCount(answer.answer.options, lists),
            ms: formatNumber(answer.answer.tookMs, answer.answer.tookMs < 10 ? 1 : 0),
          })}
        </span>
      )}
    </p>
  )
}
