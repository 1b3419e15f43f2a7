import type { JSX } from 'react'
import { useMe } from '../api/session.ts'
import { Dialog } from '../components/dialog.tsx'
import * as m from '../messages/messages.js'

export function KeyboardHelp({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const hasPalette = useMe() !== null
  const keys: readonly (readonly [string, string])[] = [
    hasPalette ? ['/ Ctrl+K', m.key_palette()] : ['/', m.key_focus_line()],
    ['Enter', m.key_check_line()],
    ['Shift+Enter', m.key_new_line()],
    ['↑ ↓', m.key_move_rows()],
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
