import type { Verdict } from '@holdfast/screening'
import type { JSX } from 'react'
import { verdictWord } from '../answer/words.ts'
import { VerdictIcon } from './icon.tsx'

/** Icon and word, as verdicts stand in tables and lists. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }): JSX.Element {
  return (
    <span className={`v ${verdict}`}>
      <VerdictIcon verdict={verdict} />
      {verdictWord(verdict)}
    </span>
  )
}
