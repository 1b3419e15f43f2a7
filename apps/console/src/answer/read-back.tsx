import type { Concentration, IdentifiedSubstance } from '@holdfast/screening'
import { Fragment, type JSX, type ReactNode } from 'react'
import { CopyButton } from '../components/copy-button.tsx'
import type { HsMeaning, Answer } from '../engine/protocol.ts'
import { formatNumber } from '../i18n/format.ts'
import * as m from '../messages/messages.js'
import { type Amount, type Amounts, amountsOf } from './amounts.ts'
import { byWord, packagesText, unitWord } from './words.ts'

const SUBSTANCES_SHOWN_MAX = 4

/** What was taken from the line, each value with what was assumed. What was not stated says so. */
export function ReadBackList({ answer }: { readonly answer: Answer }): JSX.Element {
  const { screening, row, hs } = answer
  const { read, substances } = screening
  const amounts = amountsOf(screening, row)
  const { each } = amounts
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
        <Concentrations read={read.concentration} goods={goods} />
      </Value>
      <Value label={m.read_quantity()}>
        {read.quantity === null ? (
          m.not_stated()
        ) : (
          <bdi>{m.amount({ value: quantityText(read.quantity.value), unit: unitWord(read.quantity.unit) })}</bdi>
        )}
        <AmountNotes amounts={amounts} />
      </Value>
      <Value label={m.read_packages()}>
        {read.packages === null ? (
          m.not_stated()
        ) : (
          <bdi>{packagesText(read.packages) ?? read.packages.text.toLowerCase()}</bdi>
        )}
        {each !== null && <small>{m.read_each({ amount: amountText(each) })}</small>}
      </Value>
      <Value label={m.read_hs()}>
        {code(read.hs)}
        {hs !== null && <small>{hsText(hs)}</small>}
      </Value>
      <Value label={m.read_un()}>{code(read.un)}</Value>
    </dl>
  )
}

/** What follows from the amount by arithmetic: of all packages, and of the substance in them. */
function AmountNotes({ amounts: { isOfOne, all, ofSubstance } }: { readonly amounts: Amounts }): JSX.Element {
  return (
    <>
      {isOfOne && (
        <small>{all === null ? m.read_of_one_package() : m.read_of_one_and_all({ amount: amountText(all) })}</small>
      )}
      {ofSubstance !== null && (
        <small>
          {ofSubstance.min === ofSubstance.max
            ? m.read_of_substance({ amount: amountText(ofSubstance) })
            : m.read_of_substance_about({ amount: amountText(ofSubstance) })}
        </small>
      )}
    </>
  )
}

function hsText({ edition, namesIt }: HsMeaning): string {
  return namesIt ? m.hs_names_substance({ edition }) : m.hs_holds_substance({ edition })
}

const FRACTION_DIGITS_MAX = 6

function quantityText(value: string): string {
  const number = Number(value)
  return Number.isFinite(number) ? formatNumber(number, FRACTION_DIGITS_MAX) : value
}

function amountText({ min, max, unit }: Amount): string {
  const number = (value: number): string => formatNumber(value, FRACTION_DIGITS_MAX)
  return m.amount({ value: min === max ? number(min) : `${number(min)}–${number(max)}`, unit: unitWord(unit) })
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

/** Of several substances with shares of their own, each by its name. */
function Concentrations({
  read,
  goods,
}: {
  readonly read: Concentration | null
  readonly goods: readonly IdentifiedSubstance[]
}): JSX.Element {
  const stated = goods.flatMap(({ name, concentration }) => (concentration === null ? [] : [{ name, concentration }]))
  const differ = new Set(stated.map(({ concentration }) => concentration.text)).size > 1
  if (!differ) return read === null ? <>{m.not_stated()}</> : <ConcentrationText value={read} />
  return (
    <>
      {stated.slice(0, SUBSTANCES_SHOWN_MAX).map(({ name, concentration }) => (
        <Fragment key={name}>
          <bdi dir="ltr">{percentText(concentration)}</bdi>
          <small>
            <bdi dir="ltr">{name}</bdi>
          </small>
        </Fragment>
      ))}
    </>
  )
}

function ConcentrationText({ value }: { readonly value: Concentration }): JSX.Element {
  const { basis, text } = value
  return (
    <>
      <bdi dir="ltr">{percentText(value)}</bdi>
      <small>{basis === 'assumed-by-weight' ? m.read_assumed_by_weight() : m.read_as_written({ text })}</small>
    </>
  )
}

function percentText({ percentMin, percentMax }: Concentration): string {
  const number = (percent: number): string => formatNumber(percent, 3)
  return percentMin === percentMax ? `${number(percentMin)} %` : `${number(percentMin)}–${number(percentMax)} %`
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
