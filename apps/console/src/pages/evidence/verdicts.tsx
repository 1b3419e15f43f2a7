import { type JSX, useEffect, useState } from 'react'
import type { ProofOfCommand } from '../../api/replies.ts'
import { formatNumber } from '../../i18n/format.ts'
import * as m from '../../messages/messages.js'
import { factWord } from '../../parts/fact-words.ts'
import { type Checked, checkReceipt } from './check-proof.ts'

/** Each fact of a receipt, and whether its proof holds by the key. */
export function Verdicts({
  value,
  logKey,
}: {
  readonly value: ProofOfCommand
  readonly logKey: string | null
}): JSX.Element {
  const [checked, setChecked] = useState<readonly Checked[] | null>(null)
  useEffect(() => {
    if (logKey === null) return undefined
    let wanted = true
    const check = async (): Promise<void> => {
      const found = await checkReceipt(logKey, value)
      if (wanted) setChecked(found)
    }
    void check()
    return () => {
      wanted = false
    }
  }, [value, logKey])
  return (
    <ul className="checked" aria-live="polite">
      {checked?.map((one, index) => (
        <li key={value.facts[index]?.position}>
          {factWord(value.facts[index]?.kind ?? '')}: <CheckedLine checked={one} />
        </li>
      ))}
    </ul>
  )
}

export function CheckedLine({ checked }: { readonly checked: Checked }): JSX.Element {
  switch (checked.state) {
    case 'holds':
      return (
        <span>
          <strong>{m.proof_holds()}</strong> {placeOf(checked)}
        </span>
      )
    case 'signed':
      return (
        <span>
          <strong>{m.proof_signed()}</strong> {placeOf(checked)}
        </span>
      )
    case 'waits':
      return <span>{m.proof_waits()}</span>
    case 'altered':
      return (
        <span role="alert">
          <strong className="due over">{m.proof_refused()}</strong> {m.proof_altered()}
        </span>
      )
    case 'refused':
      return (
        <span role="alert">
          <strong className="due over">{m.proof_refused()}</strong> <span lang="en">{checked.message}</span>{' '}
          <code className="mono small dim">{checked.code}</code>
        </span>
      )
  }
}

function placeOf({
  index,
  size,
  origin,
}: {
  readonly index: number
  readonly size: number
  readonly origin: string
}): string {
  return m.proof_place({ index: formatNumber(index), size: formatNumber(size), origin })
}
