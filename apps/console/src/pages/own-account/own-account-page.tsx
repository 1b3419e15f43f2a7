import { useNavigate } from '@tanstack/react-router'
import type { JSX } from 'react'
import { type Me, ways as waysReader } from '../../api/replies.ts'
import { refreshSession } from '../../api/session.ts'
import { useLoaded } from '../../api/use-loaded.ts'
import * as m from '../../messages/messages.js'
import { Page, SignedInPage } from '../../parts/page.tsx'
import { Facts, Section } from '../../parts/subject.tsx'
import { roleWord } from '../../parts/who.tsx'
import { ChangePassword } from './change-password.tsx'
import { OwnPasskeys } from './own-passkeys.tsx'
import { OwnProvider } from './own-provider.tsx'
import { OwnSessions } from './own-sessions.tsx'
import { SecondFactor } from './second-factor.tsx'

/** Who one is here, and one's own means of sign-in. */
export function OwnAccountPage(): JSX.Element {
  return <SignedInPage>{(me) => <OwnAccount me={me} />}</SignedInPage>
}

function OwnAccount({ me }: { readonly me: Me }): JSX.Element {
  const navigate = useNavigate()
  const ways = useLoaded('sign-in/ways', waysReader).value
  const provider = ways?.provider?.label ?? null
  const signedOut = (): void => {
    void refreshSession().then(() => navigate({ to: '/sign-in', search: { to: '/account' } }))
  }
  return (
    <Page title={m.own_account()} note={<bdi>{me.displayName}</bdi>}>
      <Facts
        facts={[
          [m.sign_in_name(), <bdi key="name">{me.signInName}</bdi>],
          [m.jurisdiction(), me.jurisdiction],
          [m.roles(), me.roles.length === 0 ? m.no_role_yet() : me.roles.map(roleWord).join(', ')],
          [m.this_session(), me.isStrong ? m.session_strong() : m.session_weak()],
        ]}
      />
      <Section title={m.passkeys()}>{ways !== null && <OwnPasskeys isOffered={ways.passkey} />}</Section>
      <Section
        title={m.second_factor()}
        note={me.hasSecondFactor ? m.second_factor_kept({ count: me.backupCodesLeft }) : m.second_factor_none()}
      >
        <SecondFactor hasOne={me.hasSecondFactor} />
      </Section>
      <Section title={m.password()}>
        <ChangePassword onChanged={signedOut} />
      </Section>
      {provider !== null && (
        <Section title={provider} note={me.isLinked ? m.provider_linked() : m.provider_unlinked()}>
          <OwnProvider provider={provider} isLinked={me.isLinked} />
        </Section>
      )}
      <Section title={m.sessions()}>
        <OwnSessions onSignedOut={signedOut} />
      </Section>
    </Page>
  )
}
