import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type JSX, lazy, Suspense, useRef, useState } from 'react'
import { AnswerView } from '../../answer/answer-view.tsx'
import { useSession } from '../../api/session.ts'
import { optionsOf } from '../../app/movement.ts'
import type { CheckSearch, MovementSearch } from '../../app/search.ts'
import { useNarrow } from '../../app/use-narrow.ts'
import { CopyButton } from '../../components/copy-button.tsx'
import { FileDropMain } from '../../components/file-drop.tsx'
import { PrintHead } from '../../components/print-head.tsx'
import { useWhenReady } from '../../components/use-when-ready.ts'
import { useEngine, useLists } from '../../engine/use-engine.ts'
import * as m from '../../messages/messages.js'
import { openManifest } from '../manifests/manifest-store.ts'
import { CheckedToday } from './checked-today.tsx'
import { DrawDialog } from './draw-dialog.tsx'
import { EmptyPage } from './empty-page.tsx'
import { LineForm } from './line-form.tsx'
import { ListsOnDevice } from './lists-on-device.tsx'
import { MovementDialog } from './movement-dialog.tsx'
import { type AnswerState, useAnswer } from './use-answer.ts'

const RecordScreening = lazy(() => import('./record-screening.tsx'))

/** One line in, its answer out: the page an officer works at. */
export function BorderCheckPage(): JSX.Element {
  const search: CheckSearch = useSearch({ from: '/' })
  const navigate = useNavigate()
  const lists = useLists()
  const answer = useAnswer(search)
  const [dialog, setDialog] = useState<'movement' | 'draw' | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  // In a column the verdict comes right below the line, and the other ways after the answer.
  const narrow = useNarrow()
  const isSignedIn = useSession().status === 'signed-in'

  const go = (next: CheckSearch): void => void navigate({ to: '/', search: next })
  const check = (line: string): void => {
    const { line: _, ...movement } = search
    go(line.trim() === '' ? movement : { ...movement, line: line.trim() })
  }
  const changeMovement = (movement: MovementSearch): void => {
    setDialog(null)
    go({ ...movement, ...(search.line !== undefined && { line: search.line }) })
  }

  const checkManifest = useWhenReady(useEngine().status === 'ready', (file) => {
    const { line: _, ...movement } = search
    openManifest(file, optionsOf(search, lists))
    void navigate({ to: '/manifests', search: movement })
  })
  const ways = <Ways answer={answer} onDraw={() => setDialog('draw')} />

  return (
    <>
      <FileDropMain onFile={checkManifest}>
        <div className="pad no-print">
          <div className="head">
            <h1 className="sr-narrow">{m.nav_border_check()}</h1>
            <span className="dim wide">{m.nothing_leaves()}</span>
            {!narrow && ways}
          </div>
          <LineForm
            field={field}
            search={search}
            answer={answer}
            onCheck={check}
            onChange={() => setDialog('movement')}
          />
          {narrow && answer.status === 'none' && ways}
        </div>
        {answer.status === 'answered' && (
          <PrintHead asOf={answer.answer.options.asOf}>
            <h2>{m.print_line()}</h2>
            <p className="as-presented" dir="auto">
              {search.line}
            </p>
          </PrintHead>
        )}
        <section aria-live="polite" aria-label={m.answer()}>
          {answer.status === 'answered' && (
            <AnswerView
              answer={answer.answer}
              lists={lists}
              acts={
                <button type="button" className="button primary" onClick={() => nextLine(field.current)}>
                  {m.next_line()}
                </button>
              }
            />
          )}
          {answer.status === 'opening' && <p className="wait">{m.opening_lists()}</p>}
          {answer.status === 'asked' && <p className="wait">{m.checking_line()}</p>}
          {answer.status === 'broken' && (
            <div className="pad">
              <p className="notice">
                <strong>{m.engine_broken()}</strong> <span lang="en">{answer.detail}</span>
              </p>
            </div>
          )}
        </section>
        {answer.status === 'answered' && isSignedIn && (
          <Suspense>
            <RecordScreening key={answer.key} answer={answer.answer} />
          </Suspense>
        )}
        {answer.status === 'none' && <EmptyPage onExample={check} />}
        {narrow && answer.status !== 'none' && <div className="pad">{ways}</div>}
      </FileDropMain>
      <aside className="side" aria-label={m.side()}>
        <section>
          <CheckedToday search={search} />
        </section>
        <section>
          <ListsOnDevice lists={lists} />
        </section>
      </aside>
      {dialog === 'movement' && (
        <MovementDialog search={search} lists={lists} onSubmit={changeMovement} onClose={() => setDialog(null)} />
      )}
      {dialog === 'draw' && (
        <DrawDialog
          onClose={() => setDialog(null)}
          onDrawn={(smiles) => {
            setDialog(null)
            check(smiles)
          }}
        />
      )}
    </>
  )
}

/** Other ways in, and what can be done with the answer. */
function Ways({ answer, onDraw }: { readonly answer: AnswerState; readonly onDraw: () => void }): JSX.Element {
  return (
    <div className="ways no-print">
      <button type="button" className="link" onClick={onDraw}>
        {m.draw_molecule()}
      </button>
      <Link to="/manifests">{m.check_manifest()}</Link>
      {answer.status === 'answered' && (
        <>
          <CopyButton
            className="link"
            label={m.copy_json()}
            text={() => JSON.stringify(answer.answer.screening, null, 2)}
          />
          <button type="button" className="link" onClick={() => print()}>
            {m.print_answer()}
          </button>
        </>
      )}
    </div>
  )
}

/** The answer stays until the next line is checked: only the field is made ready. */
function nextLine(field: HTMLTextAreaElement | null): void {
  field?.focus()
  field?.select()
}
