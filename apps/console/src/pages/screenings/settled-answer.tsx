import type { Verdict } from '@holdfast/screening'
import type { JSX } from 'react'
import { verdictWord } from '../../answer/words.ts'
import type { KeptScreening } from '../../api/replies.ts'
import { VerdictIcon } from '../../components/icon.tsx'
import { VerdictMark } from '../../components/verdict-mark.tsx'
import * as m from '../../messages/messages.js'
import { Moment } from '../../parts/moment.tsx'
import { nameOf } from '../../parts/who.tsx'

type Settlement = NonNullable<KeptScreening['settlement']>

function settledAs({ answer }: Settlement): 'controlled' | 'not-listed' {
  return answer === 'controlled' ? 'controlled' : 'not-listed'
}

/** The answer that stands: what an officer decided, where one did, with what the lists alone say beside it. */
export function AnswerMark({ kept: { answer, settlement } }: { readonly kept: KeptScreening }): JSX.Element {
  if (settlement === null) return <VerdictMark verdict={answer.verdict} />
  return (
    <>
      <VerdictMark verdict={settledAs(settlement)} /> <span className="small mid">{m.settled_short()}</span>{' '}
      <span className="small mid">
        ({m.engine_said()}: {verdictWord(answer.verdict)})
      </span>
    </>
  )
}

/** Read in this order: the answer, who decided it and why, what the lists alone say. */
export function SettledBanner({
  settlement,
  verdict,
}: {
  readonly settlement: Settlement
  readonly verdict: Verdict
}): JSX.Element {
  const settled = settledAs(settlement)
  return (
    <div className={`verdict ${settled}`}>
      <div className="word">
        <VerdictIcon verdict={settled} />
        {verdictWord(settled)}
      </div>
      <div className="say">
        <strong>{settled === 'controlled' ? m.settled_controlled() : m.settled_not_listed()}</strong>
        <span>
          {m.settled_by({ name: nameOf(settlement.by) })} <q lang="">{settlement.reason}</q>{' '}
          <Moment at={settlement.at} />
        </span>
        <span>
          {m.engine_said()}: {verdictWord(verdict)}
        </span>
      </div>
    </div>
  )
}
