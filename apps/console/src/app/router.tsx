import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { BorderCheckPage } from '../pages/border-check/border-check-page.tsx'
import { ManifestsPage } from '../pages/manifests/manifests-page.tsx'
import { Frame } from './frame.tsx'
import { NoSuchPage, PageBroken } from './no-such-page.tsx'
import {
  parseCheckSearch,
  parseEvidenceSearch,
  parseListsSearch,
  parseManifestSearch,
  parseQueueSearch,
  parseSearch,
  parseSignInSearch,
  stringifySearch,
} from './search.ts'

const root = createRootRoute({ component: Frame, notFoundComponent: NoSuchPage })

const borderCheck = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: parseCheckSearch,
  component: BorderCheckPage,
})

const manifests = createRoute({
  getParentRoute: () => root,
  path: '/manifests',
  validateSearch: parseManifestSearch,
  component: ManifestsPage,
})

const controlLists = createRoute({
  getParentRoute: () => root,
  path: '/lists',
  validateSearch: parseListsSearch,
  component: lazyRouteComponent(() => import('../pages/control-lists/control-lists-page.tsx'), 'ControlListsPage'),
})

// The pages of a server are fetched when somebody goes there: who checks a line at a border waits for none of them.
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: parseSignInSearch,
  component: lazyRouteComponent(() => import('../pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
})
const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  component: lazyRouteComponent(() => import('../pages/sign-in/set-up-page.tsx'), 'SetUpPage'),
})
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../pages/sign-in/invitation-page.tsx'), 'InvitationPage'),
})
const ownAccount = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('../pages/own-account/own-account-page.tsx'), 'OwnAccountPage'),
})
const screenings = createRoute({
  getParentRoute: () => root,
  path: '/screenings',
  validateSearch: parseQueueSearch,
  component: lazyRouteComponent(() => import('../pages/screenings/screenings-page.tsx'), 'ScreeningsPage'),
})
const screening = createRoute({
  getParentRoute: () => root,
  path: '/screenings/$screening',
  component: lazyRouteComponent(() => import('../pages/screenings/screening-page.tsx'), 'ScreeningPage'),
})
const reviews = createRoute({
  getParentRoute: () => root,
  path: '/reviews',
  validateSearch: parseQueueSearch,
  component: lazyRouteComponent(() => import('../pages/screenings/reviews-page.tsx'), 'ReviewsPage'),
})
const rescreenings = createRoute({
  getParentRoute: () => root,
  path: '/rescreenings',
  validateSearch: parseQueueSearch,
  component: lazyRouteComponent(() => import('../pages/screenings/rescreenings-page.tsx'), 'RescreeningsPage'),
})
const rescreening = createRoute({
  getParentRoute: () => root,
  path: '/rescreenings/$job',
  validateSearch: parseQueueSearch,
  component: lazyRouteComponent(() => import('../pages/screenings/rescreening-page.tsx'), 'RescreeningPage'),
})
const accounts = createRoute({
  getParentRoute: () => root,
  path: '/accounts',
  validateSearch: parseQueueSearch,
  component: lazyRouteComponent(() => import('../pages/accounts/accounts-page.tsx'), 'AccountsPage'),
})
const newAccount = createRoute({
  getParentRoute: () => root,
  path: '/accounts/new',
  component: lazyRouteComponent(() => import('../pages/accounts/new-account-page.tsx'), 'NewAccountPage'),
})
const account = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$account',
  component: lazyRouteComponent(() => import('../pages/accounts/account-page.tsx'), 'AccountPage'),
})
const proposals = createRoute({
  getParentRoute: () => root,
  path: '/proposals',
  validateSearch: parseQueueSearch,
  component: lazyRouteComponent(() => import('../pages/accounts/proposals-page.tsx'), 'ProposalsPage'),
})
const keys = createRoute({
  getParentRoute: () => root,
  path: '/keys',
  validateSearch: parseQueueSearch,
  component: lazyRouteComponent(() => import('../pages/accounts/keys-page.tsx'), 'KeysPage'),
})
const evidence = createRoute({
  getParentRoute: () => root,
  path: '/evidence',
  validateSearch: parseEvidenceSearch,
  component: lazyRouteComponent(() => import('../pages/evidence/evidence-page.tsx'), 'EvidencePage'),
})
const system = createRoute({
  getParentRoute: () => root,
  path: '/system',
  component: lazyRouteComponent(() => import('../pages/system/system-page.tsx'), 'SystemPage'),
})
const ofServer = [
  signIn,
  setUp,
  invitation,
  ownAccount,
  screenings,
  screening,
  reviews,
  rescreenings,
  rescreening,
  accounts,
  newAccount,
  account,
  proposals,
  keys,
  evidence,
  system,
] as const

export function openRouter() {
  moveSearchBehindHash()
  return createRouter({
    routeTree: root.addChildren([borderCheck, manifests, controlLists, ...ofServer]),
    history: createHashHistory(),
    defaultErrorComponent: PageBroken,
    parseSearch,
    stringifySearch,
  })
}

/**
 * Coming back from the identity provider without success, `/?sign-in=CODE` becomes the page of sign-in that says so. `/?line=…`, as somebody may write it by hand, becomes `/#/?line=…`, which no reload sends to a server.
 */
function moveSearchBehindHash(): void {
  if (location.search === '' || location.hash.includes('?')) return
  const refused = new URLSearchParams(location.search).get('sign-in')
  const behind = refused === null ? location.search : `sign-in${stringifySearch({ refused })}`
  history.replaceState(null, '', `${location.pathname}#/${behind}`)
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof openRouter>
  }
}
