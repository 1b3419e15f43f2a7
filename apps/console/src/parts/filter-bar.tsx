import { type FormEvent, type JSX, type ReactNode, useEffect, useState } from 'react'
import * as m from '../messages/messages.js'

/** Views of one queue, as tabs: which one is in the address. */
export function Tabs<Key extends string>({
  label,
  tabs,
  current,
  onChoose,
}: {
  readonly label: string
  readonly tabs: readonly { readonly key: Key; readonly word: string }[]
  readonly current: Key
  readonly onChoose: (key: Key) => void
}): JSX.Element {
  return (
    <div className="tabs no-print" role="group" aria-label={label}>
      {tabs.map(({ key, word }) => (
        <button key={key} type="button" aria-pressed={key === current} onClick={() => onChoose(key)}>
          {word}
        </button>
      ))}
    </div>
  )
}

/** A text to search for and further filters. The text goes into the address when it is sent, not at each letter. */
export function FilterBar({
  label,
  text,
  onText,
  children,
}: {
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly children?: ReactNode
}): JSX.Element {
  const [typed, setTyped] = useState(text)
  useEffect(() => setTyped(text), [text])
  const send = (event: FormEvent): void => {
    event.preventDefault()
    onText(typed.trim())
  }
  return (
    <form className="filters no-print" role="search" onSubmit={send}>
      <div className="field wide-field">
        <label htmlFor="queue-text">{label}</label>
        <div className="check-line">
          <input
            id="queue-text"
            className="input"
            type="search"
            data-page-field
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <button type="submit" className="button">
            {m.search_rows()}
          </button>
        </div>
      </div>
      {children}
    </form>
  )
}
