import { type ComponentProps, type JSX, type ReactNode, useId } from 'react'
import type { Failure } from '../api/client.ts'

/** Label above, help below, refusal beside with its code: nothing that was typed is erased by it. */
export function Field({
  label,
  help,
  failure = null,
  refusals = [],
  children,
  ...input
}: {
  readonly label: string
  readonly help?: string
  readonly failure?: Failure | null
  /** The codes of refusals that are about this field. */
  readonly refusals?: readonly string[]
  /** Another control than a line of text, given the id and what describes it. */
  readonly children?: (ids: { readonly id: string; readonly 'aria-describedby': string }) => ReactNode
} & Omit<ComponentProps<'input'>, 'children' | 'id'>): JSX.Element {
  const id = useId()
  const described = `${id}-said`
  const refused = failure?.kind === 'refused' && isAbout(failure.code, refusals) ? failure : null
  return (
    <div className={refused === null ? 'field' : 'field refused'}>
      <label htmlFor={id}>{label}</label>
      <div className="field-row">
        {children?.({ id, 'aria-describedby': described }) ?? (
          <input className="input" id={id} aria-describedby={described} aria-invalid={refused !== null} {...input} />
        )}
        <span id={described}>
          {refused !== null && (
            <span role="alert">
              <strong lang="en">{refused.detail}</strong> <code className="mono small dim">{refused.code}</code>
            </span>
          )}
          {help !== undefined && <span className="label help">{help}</span>}
        </span>
      </div>
    </div>
  )
}

function isAbout(code: string, refusals: readonly string[]): boolean {
  return refusals.some((prefix) => code.startsWith(prefix))
}

/** What no field of the form is about, to be said over the form. */
export function otherThan(failure: Failure | null, refusals: readonly string[]): Failure | null {
  return failure?.kind === 'refused' && isAbout(failure.code, refusals) ? null : failure
}
