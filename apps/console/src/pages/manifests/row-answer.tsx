import { type JSX, useEffect, useRef, useState } from 'react'
import { AnswerView } from '../../answer/answer-view.tsx'
import { CopyButton } from '../../components/copy-button.tsx'
import { engine } from '../../engine/client.ts'
import type { Answer } from '../../engine/protocol.ts'
import { useLists } from '../../engine/use-engine.ts'
import { lineOf } from '../../engine/row-summary.ts'
import * as m from '../../messages/messages.js'

/** The whole answer of one row, below the table. */
export function RowAnswer({
  row,
  onClose,
}: {
  readonly row: number
  readonly onClose: () => void
}): JSX.Element | null {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const lists = useLists()
  const section = useRef<HTMLElement>(null)
  // In a column the answer opens below what is in sight.
  useEffect(() => section.current?.scrollIntoView({ block: 'nearest' }), [answer])
  useEffect(() => {
    let wanted = true
    void engine.manifestRow(row).then((given) => wanted && setAnswer(given))
    return () => {
      wanted = false
    }
  }, [row])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onClose])
  if (answer === null) return null
  return (
    <section
      ref={section}
      className="answer-row no-print"
      aria-label={m.answer_of_row({ row })}
      aria-live="polite"
      tabIndex={0}
    >
      <p className="pad head">
        <span className="label">{m.answer_of_row({ row })}</span>
        <bdi dir="auto">{lineOf(answer.row)}</bdi>
      </p>
      <AnswerView
        answer={answer}
        lists={lists}
        acts={
          <>
            <CopyButton
              className="button"
              label={m.copy_json()}
              text={() => JSON.stringify(answer.screening, null, 2)}
            />
            <button type="button" className="button" onClick={onClose}>
              {m.close()}
            </button>
          </>
        }
      />
    </section>
  )
}
