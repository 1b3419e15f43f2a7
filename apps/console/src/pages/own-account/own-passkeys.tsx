import { type JSX, useState } from 'react'
import { knowsPasskeys } from '../../api/passkey.ts'
import { type OwnPasskey, ownPasskeys, receiptOnly } from '../../api/replies.ts'
import { refreshSession } from '../../api/session.ts'
import { useCommand } from '../../api/use-command.ts'
import { useLoaded } from '../../api/use-loaded.ts'
import * as m from '../../messages/messages.js'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { otherThan } from '../../parts/field.tsx'
import { Moment } from '../../parts/moment.tsx'
import { QueueTable } from '../../parts/queue.tsx'
import { ReasonButton } from '../../parts/reason-button.tsx'
import { AddPasskey } from './add-passkey.tsx'
import { confirmation, OWNER_REFUSALS, OwnerPassword } from './owner-password.tsx'

/** One's own passkeys: each is named, so that the one of a lost device can be removed. */
export function OwnPasskeys({ isOffered }: { readonly isOffered: boolean }): JSX.Element {
  const loaded = useLoaded('me/passkeys', ownPasskeys)
  const [open, setOpen] = useState<'add' | OwnPasskey | null>(null)
  const changed = (): void => {
    setOpen(null)
    loaded.reload()
    void refreshSession()
  }
  const items = loaded.value?.items ?? []
  return (
    <>
      <p className="mid">{m.passkeys_what()}</p>
      <FailureNotice failure={loaded.failure} onRetry={loaded.reload} />
      {items.length > 0 && (
        <QueueTable
          label={m.passkeys()}
          items={items}
          keyOf={({ passkey }) => passkey}
          columns={[
            { head: m.passkey_label(), cell: (one) => <bdi>{labelOf(one)}</bdi> },
            { head: m.passkey_added(), kind: 'fit', cell: ({ addedAt }) => <Moment at={addedAt} /> },
            {
              head: m.passkey_used(),
              kind: 'fit',
              cell: ({ lastUsedAt }) => (lastUsedAt === null ? m.never() : <Moment at={lastUsedAt} />),
            },
            {
              head: m.what_to_do(),
              kind: 'fit',
              cell: (one) => (
                <button type="button" className="link" onClick={() => setOpen(one)}>
                  {m.remove_passkey()}
                </button>
              ),
            },
          ]}
        />
      )}
      {open === 'add' ? (
        <AddPasskey onAdded={changed} onClose={() => setOpen(null)} />
      ) : (
        <div className="acts section-acts">
          <ReasonButton why={whyNotAdd(isOffered)} onPress={() => setOpen('add')}>
            {m.add_passkey()}
          </ReasonButton>
        </div>
      )}
      {open !== null && open !== 'add' && (
        <RemovePasskey passkey={open} onRemoved={changed} onClose={() => setOpen(null)} />
      )}
    </>
  )
}

function whyNotAdd(isOffered: boolean): string | null {
  if (!isOffered) return m.passkeys_not_here()
  return knowsPasskeys() ? null : m.passkeys_not_browser()
}

function labelOf({ label, passkey }: OwnPasskey): string {
  return label ?? passkey.slice(-6)
}

function RemovePasskey({
  passkey,
  onRemoved,
  onClose,
}: {
  readonly passkey: OwnPasskey
  readonly onRemoved: () => void
  readonly onClose: () => void
}): JSX.Element {
  const command = useCommand(receiptOnly)
  const [password, setPassword] = useState('')
  const remove = async (): Promise<void> => {
    const outcome = await command.run('DELETE', `me/passkeys/${passkey.passkey}`, confirmation(password))
    if (outcome.ok) onRemoved()
  }
  return (
    <ConfirmDialog
      title={m.remove_passkey()}
      verb={m.remove_passkey()}
      isSending={command.isSending}
      failure={otherThan(command.failure, OWNER_REFUSALS)}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>
        <strong>
          <bdi>{labelOf(passkey)}</bdi>
        </strong>
      </p>
      <p className="mid">{m.remove_passkey_what()}</p>
      <OwnerPassword failure={command.failure} value={password} onChange={setPassword} />
    </ConfirmDialog>
  )
}
