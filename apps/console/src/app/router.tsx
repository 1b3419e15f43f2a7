import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { BorderCheckPage } from '../pages/border-check/border-check-page.tsx'
import { ControlListsPage } from '../pages/control-lists/control-lists-page.tsx'
import { ManifestsPage } from '../pages/manifests/manifests-page.tsx'
import { Frame } from './frame.tsx'
import { NoSuchPage, PageBroken } from './no-such-page.tsx'
import { parseCheckSearch, parseListsSearch, parseManifestSearch, parseSearch, stringifySearch } from './search.ts'

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
  component: ControlListsPage,
})

export function openRouter() {
  moveSearchBehindHash()
  return createRouter({
    routeTree: root.addChildren([borderCheck, manifests, controlLists]),
    history: createHashHistory(),
    defaultErrorComponent: PageBroken,
    parseSearch,
    stringifySearch,
  })
}

/** `/?line=…`, as somebody may write it by hand, becomes `/#/?line=…`, which no reload sends to a server. */
function moveSearchBehindHash(): void {
  if (location.search === '' || location.hash.includes('?')) return
  history.replaceState(null, '', `${location.pathname}#/${location.search}`)
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof openRouter>
  }
}
