import { useParams } from '@tanstack/react-router'
import { type JSX, useState } from 'react'
import { type Me, screeningWhole, type Who } from '../../api/replies.ts'
import { may } from '../../api/session.ts'
import { useLoaded } from '../../api/use-loaded.ts'
import { CopyButton } from '../../components/copy-button.tsx'
import { useEngine } from '../../engine/use-engine.ts'
import { formatDate } from '../../i18n/format.ts'
import { currentLocale } from '../../i18n/locale.ts'
import * as m from '../../messages/messages.js'
import { cellWord } from '../../parts/cell-words.ts'
import { EvidenceDrawer } from '../../parts/evidence-drawer.tsx'
import { Moment } from '../../parts/moment.tsx'
import { SignedInPage } from '../../parts/page.tsx'
import { ReasonButton } from '../../parts/reason-button.tsx'
import { Facts, Section, Subject } from '../../parts/subject.tsx'
import { nameOf } from '../../parts/who.tsx'
import { AnswerAgain } from './answer-again.tsx'
import { VerdictMark } from '../../components/verdict-mark.tsx'
import { NearMisses } from './near-misses.tsx'
import { AnswerMark, SettledBanner } from './settled-answer.tsx'
import { substancesOf } from './screening-columns.tsx'
import { SettleDialog } from './settle-dialog.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** One screening: what was asked, the answer with its reasons, what became of it. */
export function ScreeningPage(): JSX.Element {
  const { screening } = useParams({ from: '/screenings/$screening' })
  return <SignedInPage>{(me) => <Screening key={screening} me={me} id={screening} />}</SignedInPage>
}

type Whole = ReturnType<typeof screeningWhole>

function Screening({ me, id }: { readonly me: Me; readonly id: string }): JSX.Element {
  const loaded = useLoaded(`screenings/${encodeURIComponent(id)}`, screeningWhole)
  const [open, setOpen] = useState<'settle' | 'withdraw' | null>(null)
  const kept = loaded.value
  const changed = (): void => {
    setOpen(null)
    loaded.reload()
  }
  return (
    <Subject
      title={<bdi>{kept === null ? m.column_screening() : (substancesOf(kept.answer) ?? m.nothing_named())}</bdi>}
      state={kept !== null && <AnswerMark kept={kept} />}
      acts={
        kept !== null && (
          <>
            <button type="button" className="button" onClick={() => print()}>
              {m.print_page()}
            </button>
            {kept.answer.verdict === 'review' && kept.settlement === null && (
              <ReasonButton kind="primary" why={whyNotSettle(me, kept)} onPress={() => setOpen('settle')}>
                {m.settle()}
              </ReasonButton>
            )}
            {kept.settlement !== null && (
              <ReasonButton why={whyNotWithdraw(me, kept, kept.settlement.by)} onPress={() => setOpen('withdraw')}>
                {m.withdraw_settlement()}
              </ReasonButton>
            )}
          </>
        )
      }
      loaded={loaded}
      drawer={kept !== null && <Drawer kept={kept} />}
    >
      {(whole) => (
        <>
          <Facts
            facts={[
              [m.column_asked_by(), <bdi key="by">{nameOf(whole.askedBy)}</bdi>],
              [m.column_asked_at(), <Moment key="at" at={whole.askedAt} />],
              [m.law_in_force_on(), formatDate(whole.asOf)],
              [
                m.column_reference(),
                <bdi key="reference" dir="ltr" className="mono">
                  {whole.reference ?? m.not_given()}
                </bdi>,
              ],
            ]}
          />
          <Section title={m.as_asked()} note={m.opening_is_recorded()}>
            {whole.row === null ? (
              <p className="mid">{m.row_forgotten()}</p>
            ) : (
              <dl className="changes" lang="">
                {Object.entries(whole.row).map(([name, cell]) => (
                  <div key={name}>
                    <dt lang={currentLocale()}>{cellWord(name)}</dt>
                    <dd>
                      <bdi>{cell}</bdi>
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </Section>
          {whole.settlement !== null && <SettledBanner settlement={whole.settlement} verdict={whole.answer.verdict} />}
          {whole.row !== null && <AnswerAgain row={whole.row} kept={whole} />}
          {whole.row !== null && may(me, 'screening.near-miss') && <NearMisses screening={whole.id} />}
          {open === 'settle' && <SettleDialog screening={whole} onClose={() => setOpen(null)} onSettled={changed} />}
          {open === 'withdraw' && (
            <WithdrawDialog screening={whole.id} onClose={() => setOpen(null)} onWithdrawn={changed} />
          )}
        </>
      )}
    </Subject>
  )
}

/** Two people see an open question: who asked it does not decide it. */
function whyNotSettle(me: Me, { askedBy }: Whole): string | null {
  if (askedBy.account === me.account) return m.settle_not_own()
  return may(me, 'screening.settle-review') ? null : m.settle_not_allowed()
}

/** Neither who asked nor who decided takes the decision back. */
function whyNotWithdraw(me: Me, { askedBy }: Whole, by: Who): string | null {
  if (by.account === me.account) return m.withdraw_not_own()
  if (askedBy.account === me.account) return m.settle_not_own()
  return may(me, 'screening.settle-review') ? null : m.settle_not_allowed()
}

function Drawer({ kept }: { readonly kept: Whole }): JSX.Element {
  const engine = useEngine()
  const digest = engine.status === 'ready' ? engine.digest : null
  const words: Readonly<Record<string, () => string>> = {
    asked: m.event_asked,
    rescreened: m.event_rescreened,
    settled: m.event_settled,
    'settlement-withdrawn': m.event_settlement_withdrawn,
  }
  return (
    <EvidenceDrawer
      basis={
        <dl className="basis">
          <dt>{m.column_screening()}</dt>
          <dd>
            <bdi dir="ltr" className="mono small">
              {kept.id}
            </bdi>{' '}
            <CopyButton label={m.copy()} text={() => kept.id} />
          </dd>
          <dt>{m.print_lists()}</dt>
          <dd>
            <bdi dir="ltr" className="mono small">
              {kept.law.lists.slice(0, 16)}
            </bdi>{' '}
            <CopyButton label={m.copy()} text={() => kept.law.lists} />
            {digest !== null && (
              <span className="small mid">{digest === kept.law.lists ? m.same_lists() : m.other_lists()}</span>
            )}
          </dd>
        </dl>
      }
      history={kept.history.map(({ at, kind, by, reason, answer }, index) => ({
        key: `${at} ${index}`,
        at: <Moment at={at} />,
        what: (
          <>
            {words[kind]?.() ?? kind}, <bdi>{nameOf(by)}</bdi>
            {kind === 'settled' && <VerdictMark verdict={answer === 'controlled' ? 'controlled' : 'not-listed'} />}
          </>
        ),
        ...(reason !== null && { more: <q lang="">{reason}</q> }),
      }))}
    />
  )
}
