import { openEngine } from '@holdfast/screening'
import { openLists } from '../lists.ts'
import { loadFormat } from '../output/formats.ts'
import type { Screener, WorkerSetup } from './batch.ts'

export async function openScreener(setup: WorkerSetup): Promise<Screener> {
  const lists = await openLists(setup.listFolders)
  // The command has opened the same folders before it started: a refusal here means that they changed under its feet.
  if (!lists.ok) throw new Error(lists.refusal)
  return { engine: openEngine(lists.value), lists: lists.value, format: await loadFormat(setup.format) }
}
