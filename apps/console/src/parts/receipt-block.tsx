import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import type { Receipt } from '../api/replies.ts'
import { CopyButton } from '../components/copy-button.tsx'
import * as m from '../messages/messages.js'
import { Moment } from './moment.tsx'

/** Where in the log the facts of a command stand: what somebody keeps who wants to prove it later. */
export function ReceiptBlock({ receipt }: { readonly receipt: Receipt }): JSX.Element {
  return (
    <section className="receipt" aria-label={m.receipt()}>
      <p className="strong">
        {m.receipt()} <Moment at={receipt.recordedAt} />
      </p>
      <dl>
        <Line name={m.receipt_command()} text={receipt.command} />
        {receipt.facts.map(({ id, position, leafHash }) => (
          <Line key={id} name={m.receipt_position({ position })} text={leafHash} />
        ))}
      </dl>
      <p className="ways no-print">
        <Link to="/evidence" search={{ command: receipt.command }}>
          {m.receipt_proof()}
        </Link>
        <CopyButton className="link" label={m.copy_receipt()} text={() => JSON.stringify(receipt, null, 2)} />
      </p>
    </section>
  )
}

function Line({ name, text }: { readonly name: string; readonly text: string }): JSX.Element {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <bdi dir="ltr" className="mono">
          {text}
        </bdi>{' '}
        <CopyButton label={m.copy()} text={() => text} />
      </dd>
    </>
  )
}
