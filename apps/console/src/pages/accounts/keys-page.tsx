import { useNavigate, useSearch } from '@tanstack/react-router'
import { type JSX, useState } from 'react'
import { answer, keys, type Me } from '../../api/replies.ts'
import { useCommand } from '../../api/use-command.ts'
import { useLoaded } from '../../api/use-loaded.ts'
import { stringifySearch } from '../../app/search.ts'
import * as m from '../../messages/messages.js'
import { whyNotMay } from '../../parts/why-not.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Moment } from '../../parts/moment.tsx'
import { SignedInPage } from '../../parts/page.tsx'
import { Queue } from '../../parts/queue.tsx'
import { ReasonButton } from '../../parts/reason-button.tsx'
import { scopesText } from '../../parts/scope-words.ts'
import { AwaitsNotice } from '../../parts/second-person.tsx'
import { ShownOnce } from '../../parts/shown-once.tsx'
import { NewKey } from './new-key.tsx'

/** The keys with which programs act here, what each may do and until when. */
export function KeysPage(): JSX.Element {
  return <SignedInPage>{(me) => <Keys me={me} />}</SignedInPage>
}

function Keys({ me }: { readonly me: Me }): JSX.Element {
  const { after, form } = useSearch({ from: '/keys' })
  const navigate = useNavigate()
  const loaded = useLoaded(`keys${stringifySearch({ after })}`, keys)
  const revoke = useCommand(answer)
  const [secret, setSecret] = useState<string | null>(null)
  const [revoked, setRevoked] = useState<{ readonly key: string; readonly label: string } | null>(null)
  const [waits, setWaits] = useState(false)
  const closeForm = (): void => void navigate({ to: '/keys', search: {} })
  const end = async (key: string): Promise<void> => {
    const outcome = await revoke.run('DELETE', `keys/${key}`)
    if (!outcome.ok) return
    setRevoked(null)
    loaded.reload()
  }
  return (
    <Queue
      title={m.nav_keys()}
      note={m.keys_note()}
      acts={
        <ReasonButton
          kind="primary"
          why={whyNotMay(me, 'accounts.issue-key')}
          onPress={() => void navigate({ to: '/keys', search: { form: 'new' } })}
        >
          {m.ask_for_key()}
        </ReasonButton>
      }
      above={
        <>
          {waits && <AwaitsNotice action="accounts.issue-key" />}
          {secret !== null && (
            <ShownOnce
              title={m.key_secret()}
              secrets={[secret]}
              onKept={() => {
                setSecret(null)
                loaded.reload()
              }}
            >
              {m.key_secret_what()}
            </ShownOnce>
          )}
          {form === 'new' && (
            <NewKey
              onClose={closeForm}
              onAsked={(made, isWaiting) => {
                setSecret(made)
                setWaits(isWaiting)
                closeForm()
                loaded.reload()
              }}
            />
          )}
          {revoked !== null && (
            <ConfirmDialog
              title={m.end_key()}
              verb={m.end_key()}
              isSending={revoke.isSending}
              failure={revoke.failure}
              onConfirm={() => void end(revoked.key)}
              onClose={() => setRevoked(null)}
            >
              <p>
                <strong>
                  <bdi>{revoked.label}</bdi>
                </strong>
              </p>
              <p className="mid">{m.end_key_what()}</p>
            </ConfirmDialog>
          )}
        </>
      }
      columns={[
        { head: m.key_label(), cell: ({ label }) => <bdi className="strong">{label}</bdi> },
        {
          head: m.key_prefix(),
          cell: ({ prefix }) => (
            <bdi dir="ltr" className="mono small">
              {prefix}
            </bdi>
          ),
        },
        {
          head: m.key_scopes(),
          cell: ({ scopes }) => <bdi className="small">{scopesText(scopes)}</bdi>,
        },
        {
          head: m.key_until(),
          cell: ({ expiresAt, revokedAt }) =>
            revokedAt !== null ? (
              <>
                {m.key_ended()} <Moment at={revokedAt} />
              </>
            ) : (
              expiresAt !== null && <Moment at={expiresAt} />
            ),
        },
        {
          head: m.what_to_do(),
          kind: 'fit',
          cell: ({ key, label, revokedAt }) =>
            revokedAt === null && (
              <span className="row-acts">
                <button type="button" className="link" onClick={() => setRevoked({ key, label })}>
                  {m.end_key()}
                </button>
              </span>
            ),
        },
      ]}
      loaded={loaded}
      keyOf={({ key }) => key}
      after={after}
      onAfter={(next) => void navigate({ to: '/keys', search: next === null ? {} : { after: next } })}
      empty={<EmptyState title={m.keys_empty()}>{m.keys_empty_what()}</EmptyState>}
    />
  )
}
