import { type JSX, useState } from 'react'
import { keyAsked } from '../../api/replies.ts'
import { useCommand } from '../../api/use-command.ts'
import { Dialog } from '../../components/dialog.tsx'
import * as m from '../../messages/messages.js'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Field } from '../../parts/field.tsx'
import { scopeWord, SCOPES } from '../../parts/scope-words.ts'

const KEY_DAYS = 365
const DAY_MS = 86_400_000

/** Asks for a key; a second person gives it, and then its secret is fetched once. */
export function NewKey({
  onAsked,
  onClose,
}: {
  /** The secret, which nobody can show again, and whether it opens nothing yet. */
  readonly onAsked: (secret: string, isWaiting: boolean) => void
  readonly onClose: () => void
}): JSX.Element {
  const command = useCommand(keyAsked)
  const [label, setLabel] = useState('')
  const [scopes, setScopes] = useState<readonly string[]>([])
  const [until, setUntil] = useState(() => new Date(Date.now() + KEY_DAYS * DAY_MS).toISOString().slice(0, 10))
  const send = async (): Promise<void> => {
    const outcome = await command.run('POST', 'keys', { label, scopes, expiresAt: `${until}T00:00:00Z` })
    if (outcome.ok) onAsked(outcome.value.secret, outcome.value.awaits !== null)
  }
  return (
    <Dialog title={m.ask_for_key()} onClose={onClose}>
      <form
        className="stack-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!command.isSending) void send()
        }}
      >
        <Field
          label={m.key_label()}
          help={m.key_label_help()}
          required
          value={label}
          onChange={({ target }) => setLabel(target.value)}
        />
        <fieldset className="field">
          <legend>{m.key_scopes()}</legend>
          <div className="choices">
            {SCOPES.map((scope) => (
              <label key={scope}>
                <input
                  type="checkbox"
                  checked={scopes.includes(scope)}
                  onChange={({ target }) =>
                    setScopes(target.checked ? [...scopes, scope] : scopes.filter((one) => one !== scope))
                  }
                />
                {scopeWord(scope)}
              </label>
            ))}
          </div>
        </fieldset>
        <Field
          label={m.key_until()}
          type="date"
          required
          value={until}
          onChange={({ target }) => setUntil(target.value)}
        />
        <p className="mid small">{m.key_by_two()}</p>
        <FailureNotice failure={command.failure} />
        <div className="acts">
          <button type="button" className="button" onClick={onClose}>
            {m.cancel()}
          </button>
          <button type="submit" className="button primary" aria-disabled={command.isSending || scopes.length === 0}>
            {command.isSending ? m.waiting_for_server() : m.ask_for_key()}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
