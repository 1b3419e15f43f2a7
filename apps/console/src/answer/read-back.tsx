import type { Concentration, IdentifiedSubstance, Screening } from '@holdfast/screening'
import type { JSX, ReactNode } from 'react'
import { CopyButton } from '../components/copy-button.tsx'
import { formatNumber } from '../i18n/format.ts'
import * as m from '../messages/messages.js'
import { byWord } from './words.ts'

const SUBSTANCES_SHOWN_MAX = 4

/** What was taken from the line, each value with what was assumed. What was not stated says so. */
export function ReadBackList({ screening }: { readonly screening: Screening }): JSX.Element {
  const { read, substances } = screening
  const goods = substances.filter(({ role }) => role === 'goods')
  const solvents = substances.filter(({ role }) => role === 'solvent')
  return (
    <dl className="read" aria-label={m.read_from_line()}>
      <Value label={m.read_substance()}>
        {goods.length === 0 && m.read_none_identified()}
        {goods.slice(0, SUBSTANCES_SHOWN_MAX).map((substance) => (
          <Substance key={`${substance.input}-${substance.name}`} substance={substance} />
        ))}
        {goods.length > SUBSTANCES_SHOWN_MAX && (
          <small>{m.read_more_substances({ count: goods.length - SUBSTANCES_SHOWN_MAX })}</small>
        )}
        {solvents.length > 0 && (
          <small>{m.read_in_solvent({ name: solvents.map(({ name }) => name).join(', ') })}</small>
        )}
      </Value>
      <Value label={m.read_concentration()}>
        {read.concentration === null ? m.not_stated() : <ConcentrationText value={read.concentration} />}
      </Value>
      <Value label={m.read_quantity()}>
        {read.quantity === null ? (
          m.not_stated()
        ) : (
          <bdi dir="ltr">{`${read.quantity.value} ${read.quantity.unit}`}</bdi>
        )}
      </Value>
      <Value label={m.read_packages()}>
        {read.packages === null ? m.not_stated() : <bdi dir="ltr">{read.packages.text.toLowerCase()}</bdi>}
      </Value>
      <Value label={m.read_hs()}>{code(read.hs)}</Value>
      <Value label={m.read_un()}>{code(read.un)}</Value>
    </dl>
  )
}

function Value({ label, children }: { readonly label: string; readonly children: ReactNode }): JSX.Element {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Substance({ substance }: { readonly substance: IdentifiedSubstance }): JSX.Element {
  const { name, cas, by, certainty } = substance
  return (
    <>
      <bdi dir="ltr">{name}</bdi>
      <small>
        {cas !== null && (
          <>
            <bdi dir="ltr" className="mono">
              {cas}
            </bdi>{' '}
            <CopyButton text={() => cas} label={m.copy()} />{' '}
          </>
        )}
        {certainty === 'certain' ? byWord(by) : m.read_possibly({ by: byWord(by) })}
      </small>
    </>
  )
}

function ConcentrationText({ value }: { readonly value: Concentration }): JSX.Element {
  const { percentMin, percentMax, basis, text } = value
  const number = (percent: number): string => formatNumber(percent, 3)
  const shown = percentMin === percentMax ? `${number(percentMin)} %` : `${number(percentMin)}–${number(percentMax)} %`
  return (
    <>
      <bdi dir="ltr">{shown}</bdi>
      <small>{basis === 'assumed-by-weight' ? m.read_assumed_by_weight() : m.read_as_written({ text })}</small>
    </>
  )
}

function code(value: string | null): ReactNode {
  return value === null ? (
    m.not_stated()
  ) : (
    <bdi dir="ltr" className="mono">
      {value}
    </bdi>
  )
}
