import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { type JSX, lazy, Suspense, useEffect, useState } from 'react'
import { useSession } from '../api/session.ts'
import { Icon } from '../components/icon.tsx'
import { useLists } from '../engine/use-engine.ts'
import { chooseLocale, LANGUAGES, useLocale } from '../i18n/locale.ts'
import * as m from '../messages/messages.js'
import { useOnline, useStoredOnDevice } from './connection.ts'
import { KeyboardHelp } from './keyboard-help.tsx'
import { comfortable, folded, useSetting } from './layout.ts'
import { pageName } from './page-names.ts'
import { chooseTheme, THEMES, useTheme } from './theme.ts'
import { useNarrow } from './use-narrow.ts'

// What only a server offers is fetched only where there is one.
const ServerBar = lazy(() => import('./server/server-bar.tsx'))
const ServerBarEnd = lazy(() => import('./server/server-bar-end.tsx'))
const ServerNavigation = lazy(() => import('./server/server-navigation.tsx'))
const ServerNotice = lazy(() => import('./server/server-notice.tsx'))
const CommandPalette = lazy(() => import('./server/command-palette.tsx'))

/** Bar, navigation, and the page between them. */
export function Frame(): JSX.Element {
  const [helpOpen, setHelpOpen] = useState(false)
  const [menuOpen, setMenuOpen] = useState(false)
  const [paletteOpen, setPaletteOpen] = useState(false)
  const { status } = useSession()
  const isNarrow = useNarrow()
  const isFolded = useSetting(folded)
  const isSignedIn = status === 'signed-in'
  const hasServer = isSignedIn || status === 'signed-out'
  const path = useRouterState({ select: (state) => state.location.pathname })
  useFrameKeys(() => setHelpOpen(true), isSignedIn ? () => setPaletteOpen(true) : null)
  useEffect(() => setMenuOpen(false), [path])
  const locale = useLocale()
  const page = pageName(path)
  useEffect(() => {
    document.title = `${page}: Holdfast`
  }, [page])
  return (
    // A new language is a new page: every word, number and date is written again.
    <div className="frame" key={locale}>
      <a className="button skip" href="#main" onClick={focusMain}>
        {m.skip_to_content()}
      </a>
      <header className="bar">
        <button
          type="button"
          className="button plain"
          aria-label={m.menu()}
          aria-expanded={isNarrow ? menuOpen : !isFolded}
          onClick={() => (isNarrow ? setMenuOpen(!menuOpen) : folded.set(!isFolded))}
        >
          <Icon sign="menu" />
        </button>
        <span className="name wide">Holdfast</span>
        <span className="strong only-narrow page-name">{page}</span>
        {isSignedIn && (
          <Suspense>
            <ServerBar onPalette={() => setPaletteOpen(true)} />
          </Suspense>
        )}
        <span className="grow" />
        <Connection />
        <span className="sep wide" />
        <LanguageMenu />
        <ThemeMenu />
        <button
          type="button"
          className="button plain wide"
          aria-label={m.keyboard_help()}
          onClick={() => setHelpOpen(true)}
        >
          <kbd>?</kbd>
        </button>
        {isSignedIn && (
          <Suspense>
            <ServerBarEnd />
          </Suspense>
        )}
        {status === 'signed-out' && (
          <Link className="sign-in-link" to="/sign-in" search={path === '/' ? {} : { to: path }}>
            {m.sign_in()}
          </Link>
        )}
      </header>
      <Navigation open={menuOpen} hasServer={hasServer} />
      <Outlet />
      {isSignedIn && (
        <Suspense>
          <ServerNotice />
          {paletteOpen && <CommandPalette onClose={() => setPaletteOpen(false)} />}
        </Suspense>
      )}
      {helpOpen && <KeyboardHelp onClose={() => setHelpOpen(false)} />}
    </div>
  )
}

function Navigation({ open, hasServer }: { readonly open: boolean; readonly hasServer: boolean }): JSX.Element {
  const lists = useLists()
  const isComfortable = useSetting(comfortable)
  return (
    <nav className={open ? 'nav open' : 'nav'} aria-label={m.navigation()}>
      <ul>
        <li>
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
            {m.nav_border_check()}
          </Link>
        </li>
        <li>
          <Link to="/manifests" activeOptions={{ includeSearch: false }}>
            {m.nav_manifests()}
          </Link>
        </li>
        <li>
          <Link to="/lists" activeOptions={{ includeSearch: false }}>
            {m.nav_control_lists()}
            <span className="n">{lists.length > 0 ? lists.length : ''}</span>
          </Link>
        </li>
      </ul>
      {hasServer && (
        <>
          <Suspense>
            <ServerNavigation />
          </Suspense>
          <div className="only-narrow nav-language">
            <LanguageMenu />
          </div>
        </>
      )}
      <label className="setting foot wide">
        <input type="checkbox" checked={isComfortable} onChange={({ target }) => comfortable.set(target.checked)} />
        {m.comfortable_rows()}
      </label>
      <p className="foot">{m.recognises_only()}</p>
    </nav>
  )
}

function Connection(): JSX.Element {
  const online = useOnline()
  const stored = useStoredOnDevice()
  if (!online) {
    return (
      <span className="status" role="status">
        <Icon sign="offline" />
        {m.offline_works()}
      </span>
    )
  }
  return (
    <span className="status" role="status">
      <Icon sign="online" />
      <span className="wide">{stored ? m.online_stored() : m.online()}</span>
      <span className="only-narrow">{m.online()}</span>
    </span>
  )
}

function LanguageMenu(): JSX.Element {
  const locale = useLocale()
  return (
    <select aria-label={m.language()} value={locale} onChange={(event) => chooseLocale(event.target.value)}>
      {Object.entries(LANGUAGES).map(([code, name]) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </select>
  )
}

function ThemeMenu(): JSX.Element {
  const theme = useTheme()
  const words = { auto: m.theme_auto, light: m.theme_light, dark: m.theme_dark }
  return (
    <select className="wide" aria-label={m.theme()} value={theme} onChange={(event) => chooseTheme(event.target.value)}>
      {THEMES.map((choice) => (
        <option key={choice} value={choice}>
          {words[choice]()}
        </option>
      ))}
    </select>
  )
}

/**
 * `?` shows the keys, `/` goes to the field of the page, or opens the palette where there is one; neither while somebody types.
 * Control and K open the palette from anywhere.
 */
function useFrameKeys(openHelp: () => void, openPalette: (() => void) | null): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event
      const typing = target instanceof HTMLElement && target.matches('input, textarea, select, dialog *')
      const asksPalette = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
      if (openPalette !== null && asksPalette) openPalette()
      else if (typing || event.ctrlKey || event.metaKey || event.altKey) return
      else if (event.key === '?') openHelp()
      else if (event.key === '/') (openPalette ?? focusPageField)()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [openHelp, openPalette])
}

function focusPageField(): void {
  document.querySelector<HTMLElement>('[data-page-field]')?.focus()
}

function focusMain(event: React.MouseEvent): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('#main')?.focus()
}
