import { useNavigate } from '@tanstack/react-router'
import { type JSX, type KeyboardEvent, useEffect, useId, useState } from 'react'
import { useMe } from '../../api/session.ts'
import { Dialog } from '../../components/dialog.tsx'
import * as m from '../../messages/messages.js'
import { pagesFor } from './pages.ts'
import { useFoundInLists, type Found } from './use-found-in-lists.ts'

/** The id of a screening, as it stands in its address and on print-outs. */
const SCREENING_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Goes to a page, a substance, an entry of a list or a screening; the lists are searched in this browser. */
export default function CommandPalette({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const id = useId()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const found = [...usePages(text), ...screeningBy(text), ...useFoundInLists(text)]
  useEffect(() => setAt(0), [text])
  const go = (choice: Found | undefined): void => {
    if (choice === undefined) return
    onClose()
    void navigate({ href: choice.href })
  }
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    setAt(Math.min(found.length - 1, Math.max(0, at + step)))
  }
  return (
    <Dialog title={m.find_or_go()} onClose={onClose}>
      <form
        className="palette"
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          go(found[at])
        }}
      >
        <input
          className="input"
          role="combobox"
          aria-label={m.find_or_go()}
          aria-expanded={found.length > 0}
          aria-controls={`${id}-found`}
          aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
          // The attribute itself, which React does not write: a dialog that opens gives the focus to who bears it.
          ref={(field) => field?.setAttribute('autofocus', '')}
          value={text}
          placeholder={m.palette_example()}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={onKey}
        />
        <ul id={`${id}-found`} role="listbox" aria-label={m.palette_found()}>
          {found.map((choice, index) => (
            <li
              key={choice.key}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              onClick={() => go(choice)}
            >
              <bdi>{choice.name}</bdi> <span className="dim small">{choice.kind}</span>
            </li>
          ))}
        </ul>
        {found.length === 0 && <p className="mid">{m.palette_nothing()}</p>}
      </form>
    </Dialog>
  )
}

function usePages(text: string): readonly Found[] {
  const me = useMe()
  const wanted = text.trim().toLocaleLowerCase()
  const pages: readonly { readonly to: string; readonly name: () => string }[] = [
    { to: '/', name: m.nav_border_check },
    { to: '/manifests', name: m.nav_manifests },
    { to: '/lists', name: m.nav_control_lists },
    ...(me === null ? [] : pagesFor(me)),
    { to: '/account', name: m.own_account },
  ]
  return pages
    .filter(({ name }) => name().toLocaleLowerCase().includes(wanted))
    .map(({ to, name }) => ({ key: to, name: name(), kind: m.palette_page(), href: to }))
}

function screeningBy(text: string): readonly Found[] {
  const id = text.trim().toLowerCase()
  return SCREENING_ID.test(id) ? [{ key: id, name: id, kind: m.palette_screening(), href: `/screenings/${id}` }] : []
}
