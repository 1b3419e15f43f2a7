import type { ScreeningRow } from '@holdfast/screening'
import { type JSX, useEffect, useState } from 'react'
import { AnswerView } from '../../answer/answer-view.tsx'
import type { KeptScreening } from '../../api/replies.ts'
import { DIRECTION_DEFAULT } from '../../app/movement.ts'
import { DIRECTIONS } from '../../app/search.ts'
import { engine } from '../../engine/client.ts'
import type { Answer } from '../../engine/protocol.ts'
import { useEngine, useLists } from '../../engine/use-engine.ts'
import { parseIsoDate } from '../../i18n/iso-date.ts'
import * as m from '../../messages/messages.js'

/** The answer in full: the engine of this browser is asked the same again, and says so where its lists or its answer are others. */
export function AnswerAgain({
  row,
  kept,
}: {
  readonly row: ScreeningRow
  readonly kept: KeptScreening
}): JSX.Element | null {
  const lists = useLists()
  const state = useEngine()
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    const asOf = parseIsoDate(kept.asOf)
    if (lists.length === 0 || asOf === null) return undefined
    let wanted = true
    const direction = DIRECTIONS.find((known) => known === kept.scope.direction) ?? DIRECTION_DEFAULT
    const chosen = lists.flatMap(({ id }) => (kept.scope.lists?.includes(id) === true ? [id] : []))
    const again = async (): Promise<void> => {
      const found = await engine.check(row, { asOf, direction, ...(chosen.length > 0 && { lists: chosen }) })
      if (wanted) setAnswer(found)
    }
    void again()
    return () => {
      wanted = false
    }
  }, [row, kept, lists])
  if (answer === null) return <p className="mid pending">{m.opening_lists()}</p>
  const differs = answer.screening.verdict !== kept.answer.verdict
  const isSameLaw = state.status === 'ready' && state.digest === kept.law.lists
  return (
    <section className="answer-again" aria-label={m.answer()}>
      {differs && (
        <p className="notice" role="alert">
          <strong>{m.answer_differs()}</strong> {isSameLaw ? m.answer_differs_same_lists() : m.answer_differs_lists()}
        </p>
      )}
      <AnswerView answer={answer} lists={lists} isSettled={kept.settlement !== null} />
    </section>
  )
}
