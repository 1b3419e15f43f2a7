import type { Verdict } from '@holdfast/screening'
import type { JSX, ReactNode } from 'react'
import { VerdictIcon } from '../components/icon.tsx'
import type { Instruction } from './instruction.ts'
import { verdictWord } from './words.ts'

/** Read in this order, also by a screen reader: the word, the instruction, the reason. */
export function VerdictBanner({
  verdict,
  instruction,
  children,
}: {
  readonly verdict: Verdict
  readonly instruction: Instruction
  readonly children?: ReactNode
}): JSX.Element {
  return (
    <div className={`verdict ${verdict}`}>
      <div className="word">
        <VerdictIcon verdict={verdict} />
        {verdictWord(verdict)}
      </div>
      <div className="say">
        <strong>{instruction.say}</strong>
        <span>{instruction.why}</span>
      </div>
      {children !== undefined && <div className="acts no-print">{children}</div>}
    </div>
  )
}
