import { type JSX, useState } from 'react'
import { answer, type KeptScreening } from '../../api/replies.ts'
import { useCommand } from '../../api/use-command.ts'
import { VerdictMark } from '../../components/verdict-mark.tsx'
import * as m from '../../messages/messages.js'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { AwaitsNotice } from '../../parts/second-person.tsx'
import { substancesOf } from './screening-columns.tsx'

const ANSWERS = ['controlled', 'not-listed'] as const

/** An officer decides what the lists leave open, with a reason; the same question is then answered so until the law changes. */
export function SettleDialog({
  screening,
  onSettled,
  onClose,
}: {
  readonly screening: KeptScreening
  readonly onSettled: () => void
  readonly onClose: () => void
}): JSX.Element {
  const command = useCommand(answer)
  const [chosen, setChosen] = useState<(typeof ANSWERS)[number] | null>(null)
  const waits = command.done?.awaits ?? null
  const settle = async (reason: string): Promise<void> => {
    if (chosen === null) return
    const outcome = await command.run('POST', `screenings/${screening.id}/settlement`, { answer: chosen, reason })
    if (outcome.ok && outcome.value.awaits === null) onSettled()
  }
  return (
    <ConfirmDialog
      title={m.settle()}
      verb={m.settle()}
      asksReason
      isSending={command.isSending}
      failure={command.failure}
      onConfirm={(reason) => void settle(reason)}
      onClose={onClose}
    >
      <p>
        <strong>
          <bdi>{substancesOf(screening.answer) ?? m.nothing_named()}</bdi>
        </strong>
      </p>
      <p className="mid">{m.settle_what()}</p>
      <fieldset className="field">
        <legend>{m.settle_as()}</legend>
        <div className="choices">
          {ANSWERS.map((one) => (
            <label key={one}>
              <input type="radio" name="answer" required checked={chosen === one} onChange={() => setChosen(one)} />
              <VerdictMark verdict={one} />
            </label>
          ))}
        </div>
      </fieldset>
      {waits !== null && <AwaitsNotice action="screening.settle-review" />}
    </ConfirmDialog>
  )
}
