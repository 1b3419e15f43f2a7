import type { Decided, Refusal } from '../../kernel/decision.ts'
import type { ScreeningFact } from './facts.ts'

export type ScreeningRefusalCode =
  | 'screening-unknown'
  | 'screening-not-review'
  | 'screening-settled'
  | 'screening-own'
  | 'screening-unsettled'
  | 'screening-own-settlement'
  | 'screening-law-changed'
  | 'screening-month-kept'
  | 'rescreening-running'
  | 'rescreening-unknown'
  | 'rescreening-ended'

export type ScreeningDecided = Decided<ScreeningFact, ScreeningRefusalCode>

export function no(
  code: ScreeningRefusalCode,
  message: string,
): { readonly ok: false; readonly refusal: Refusal<ScreeningRefusalCode> } {
  return { ok: false, refusal: { code, message } }
}
