import { type JSX, useState } from 'react'
import { receiptOnly } from '../../api/replies.ts'
import { refreshSession } from '../../api/session.ts'
import { fields, text } from '../../api/shape.ts'
import { useCommand } from '../../api/use-command.ts'
import * as m from '../../messages/messages.js'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { otherThan } from '../../parts/field.tsx'
import { confirmation, OWNER_REFUSALS, OwnerPassword } from './owner-password.tsx'

const begunLink = fields({ address: text })

/** The link of this account to a person at the operator's identity provider. */
export function OwnProvider({
  provider,
  isLinked,
}: {
  readonly provider: string
  readonly isLinked: boolean
}): JSX.Element {
  const [isOpen, setOpen] = useState(false)
  const link = useCommand(begunLink)
  const unlink = useCommand(receiptOnly)
  const [password, setPassword] = useState('')
  const change = async (): Promise<void> => {
    if (isLinked) {
      const ended = await unlink.run('DELETE', 'me/provider', confirmation(password))
      if (!ended.ok) return
      await refreshSession()
      close()
    } else {
      const begun = await link.run('POST', 'me/provider', confirmation(password))
      if (begun.ok) location.assign(begun.value.address)
    }
  }
  const close = (): void => {
    link.clear()
    unlink.clear()
    setPassword('')
    setOpen(false)
  }
  const verb = isLinked ? m.unlink_provider({ provider }) : m.link_provider({ provider })
  const failure = link.failure ?? unlink.failure
  return (
    <>
      <p className="mid">{isLinked ? m.provider_linked_what() : m.provider_unlinked_what({ provider })}</p>
      <div className="acts section-acts">
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {verb}
        </button>
      </div>
      {isOpen && (
        <ConfirmDialog
          title={verb}
          verb={verb}
          isSending={link.isSending || unlink.isSending}
          failure={otherThan(failure, OWNER_REFUSALS)}
          onConfirm={() => void change()}
          onClose={close}
        >
          <p className="mid">{isLinked ? m.unlink_provider_what() : m.link_provider_what({ provider })}</p>
          <OwnerPassword failure={failure} value={password} onChange={setPassword} />
        </ConfirmDialog>
      )}
    </>
  )
}
