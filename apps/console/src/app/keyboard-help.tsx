import { useRouterState } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useMe } from '../api/session.ts'
import { Dialog } from '../components/dialog.tsx'
import * as m from '../messages/messages.js'
import { keysOfPage, type PageKey } from './page-keys.ts'

export function KeyboardHelp({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const hasPalette = useMe() !== null
  const path = useRouterState({ select: (state) => state.location.pathname })
  const keys: readonly PageKey[] = [
    hasPalette ? ['/ Ctrl+K', m.key_palette()] : ['/', m.key_focus_line()],
    ...keysOfPage(path),
    ['Esc', m.key_close()],
    ['?', m.key_help()],
  ]
  return (
    <Dialog title={m.keyboard_help()} onClose={onClose}>
      <dl className="keys">
        {keys.map(([key, meaning]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>
              <kbd dir="ltr">{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
