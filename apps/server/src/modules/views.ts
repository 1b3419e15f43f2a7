import { proposalView, type View } from '../kernel/index.ts'
import { accountsView } from './accounts/index.ts'
import { rescreeningView, screeningView } from './screening/index.ts'
import { systemView } from './system/index.ts'

/** Every view there is: what can be made again from the journal, and is compared with it. A new module adds its own. */
export const VIEWS: readonly View[] = [proposalView, accountsView, screeningView, rescreeningView, systemView]
