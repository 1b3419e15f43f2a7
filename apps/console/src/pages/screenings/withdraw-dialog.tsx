import { type JSX } from 'react'
import { answer } from '../../api/replies.ts'
import { useCommand } from '../../api/use-command.ts'
import * as m from '../../messages/messages.js'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { AwaitsNotice } from '../../parts/second-person.tsx'

/** Another officer takes a wrong decision back, with a reason; the question is then open again, wherever it was asked. */
export function WithdrawDialog({
  screening,
  onWithdrawn,
  onClose,
}: {
  readonly screening: string
  readonly onWithdrawn: () => void
  readonly onClose: () => void
}): JSX.Element {
  const command = useCommand(answer)
  const waits = command.done?.awaits ?? null
  const withdraw = async (reason: string): Promise<void> => {
    const outcome = await command.run('POST', `screenings/${screening}/settlement/withdrawal`, { reason })
    if (outcome.ok && outcome.value.awaits === null) onWithdrawn()
  }
  return (
    <ConfirmDialog
      title={m.withdraw_settlement()}
      verb={m.withdraw_settlement()}
      asksReason
      isSending={command.isSending}
      failure={command.failure}
      onConfirm={(reason) => void withdraw(reason)}
      onClose={onClose}
    >
      <p className="mid">{m.withdraw_settlement_what()}</p>
      {waits !== null && <AwaitsNotice action="screening.settle-review" />}
    </ConfirmDialog>
  )
}
