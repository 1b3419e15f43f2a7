import type { JSX, ReactNode } from 'react'
import { useEngine } from '../engine/use-engine.ts'
import { formatDate, formatTime, today } from '../i18n/format.ts'
import * as m from '../messages/messages.js'

const DIGEST_SHOWN = 16

/** The head of a printed answer: when, by which law, from which data; and below it what was presented. */
export function PrintHead({ asOf, children }: { readonly asOf: string; readonly children?: ReactNode }): JSX.Element {
  const state = useEngine()
  return (
    <div className="only-print">
      <div className="letter">
        <h1>{m.screening_report()}</h1>
        <dl>
          <dt>{m.print_screened()}</dt>
          <dd>
            {formatDate(today())}, {formatTime(Date.now())}
          </dd>
          <dt>{m.law_in_force_on()}</dt>
          <dd>{formatDate(asOf)}</dd>
          <dt>{m.print_lists()}</dt>
          <dd className="mono">{state.status === 'ready' ? state.digest.slice(0, DIGEST_SHOWN) : ''}</dd>
        </dl>
      </div>
      {children}
    </div>
  )
}
