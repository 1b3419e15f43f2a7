import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { type JSX, useEffect, useState } from 'react'
import { Icon } from '../components/icon.tsx'
import { useLists } from '../engine/use-engine.ts'
import { chooseLocale, LANGUAGES, useLocale } from '../i18n/locale.ts'
import * as m from '../messages/messages.js'
import { useOnline, useStoredOnDevice } from './connection.ts'
import { KeyboardHelp } from './keyboard-help.tsx'
import { chooseTheme, THEMES, useTheme } from './theme.ts'

const PAGES: ReadonlyMap<string, () => string> = new Map([
  ['/', m.nav_border_check],
  ['/manifests', m.nav_manifests],
  ['/lists', m.nav_control_lists],
])

/** Bar, navigation, and the page between them. */
export function Frame(): JSX.Element {
  const [helpOpen, setHelpOpen] = useState(false)
  const [menuOpen, setMenuOpen] = useState(false)
  const path = useRouterState({ select: (state) => state.location.pathname })
  useFrameKeys(() => setHelpOpen(true))
  useEffect(() => setMenuOpen(false), [path])
  const locale = useLocale()
  const page = (PAGES.get(path) ?? m.no_such_page)()
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
          className="button plain only-narrow"
          aria-label={m.menu()}
          aria-expanded={menuOpen}
          onClick={() => setMenuOpen(!menuOpen)}
        >
          <Icon sign="menu" />
        </button>
        <span className="name wide">Holdfast</span>
        <span className="strong only-narrow">{page}</span>
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
      </header>
      <Navigation open={menuOpen} />
      <Outlet />
      {helpOpen && <KeyboardHelp onClose={() => setHelpOpen(false)} />}
    </div>
  )
}

function Navigation({ open }: { readonly open: boolean }): JSX.Element {
  const lists = useLists()
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

/** `?` shows the keys, `/` goes to the field of the page; neither while somebody types. */
function useFrameKeys(openHelp: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event
      const typing = target instanceof HTMLElement && target.matches('input, textarea, select, dialog *')
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === '?') openHelp()
      else if (event.key === '/') document.querySelector<HTMLElement>('[data-page-field]')?.focus()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [openHelp])
}

function focusMain(event: React.MouseEvent): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('#main')?.focus()
}
