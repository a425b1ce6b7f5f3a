import { nanoid } from 'nanoid'
import { type Catalogue, type CatalogueData, isListed, openCatalogue } from './catalogue.ts'
import { durableReplace, makeLastingFolder, removeLeftovers } from './durable-replace.ts'
import { type Files, type Folder, nodeFiles } from './files.ts'
import { unitedKeys } from './key-file.ts'
import { acquireLock } from './lock.ts'
import { nodeProcesses, type Processes } from './process-identity.ts'
import { encodeHeader } from './record.ts'
import { type Plan, type Planned, planRestore, type Wish } from './restore-plan.ts'
import { removeSnapshotsFrom } from './snapshots.ts'
import { makeKindFolder, RESEARCH_KEYS, streamFolder } from './stream-folders.ts'

export type RestoreOptions = { readonly files?: Files; readonly processes?: Processes }
/** `looked`: nothing was written, since that was wished, or since something is there that may not be replaced. */
export type Restored = { readonly did: 'restored' | 'looked' | 'refused'; readonly plan: Plan }
export type HowRestored = Wish & { readonly replace: boolean; readonly look: boolean }
export type RestoreWish = HowRestored & { readonly from: string; readonly to: string }

/** Where gatherings are put back: looked at first, and then had by whoever writes there alone. */
export type Target = {
  readonly look: <T>(work: (there: Folder) => Promise<T>) => Promise<T>
  readonly alone: <T>(work: (target: Alone) => Promise<T>) => Promise<T>
}
export type Alone = {
  readonly there: Folder
  readonly putBack: (from: Folder, planned: Planned) => Promise<void>
  readonly catalogue: () => Promise<Pick<Catalogue, 'update'>>
}

/**
 * Puts gatherings back from a copy of a data folder, as they were at the copy or at a point before it, each under a new epoch. The copy is
 * only read, and may be of a folder that a server was writing in. Throws `in-use` where a server has the folder that is written to.
 */
export async function restoreFolder(wish: RestoreWish, options: RestoreOptions = {}): Promise<Restored> {
  const { files = nodeFiles, processes = nodeProcesses } = options
  return await restoreInto(folderTarget(files, wish.to, processes), { files, dir: wish.from }, wish)
}

export async function restoreInto(target: Target, from: Folder, wish: HowRestored): Promise<Restored> {
  const before = await target.look((there) => planRestore(from, there, wish))
  if (wish.look || before.planned.length === 0) return { did: 'looked', plan: before }
  return await target.alone(async ({ there, putBack: put, catalogue: open }) => {
    // Once more, now that nobody else writes there.
    const plan = await planRestore(from, there, wish)
    if (!wish.replace && plan.planned.some(({ now }) => now !== null)) return { did: 'refused', plan }
    const catalogue = await open()
    for (const planned of plan.planned) await put(from, planned)
    await enter(catalogue, plan)
    return { did: 'restored', plan }
  })
}

function folderTarget(files: Files, dir: string, processes: Processes): Target {
  const there = { files, dir }
  return {
    look: (work) => work(there),
    async alone(work) {
      await makeLastingFolder(files, dir)
      const lock = await acquireLock(files, dir, processes)
      try {
        return await work({
          there,
          putBack: (from, planned) => putBack(files, dir, from, planned),
          async catalogue() {
            await removeLeftovers(files, dir)
            return await openCatalogue(dir, files)
          },
        })
      } finally {
        await lock.release()
      }
    },
  }
}

/**
 * The snapshots that are there are of what goes, so they go first; the keys are those of both, so that at no moment there is a
 * journal without the keys of its ballots. What is not needed of them the next start destroys.
 */
export async function putBack(
  files: Files,
  to: string,
  from: Folder,
  { id, header, lines, now }: Planned,
): Promise<void> {
  await makeKindFolder(files, to, id)
  const folder = streamFolder(to, id)
  const copied = (name: string) => from.files.read(`${streamFolder(from.dir, id)}/${name}`)
  await makeLastingFolder(files, folder)
  await removeLeftovers(files, folder)
  await removeSnapshotsFrom(files, folder, 1)
  const united = unitedKeys([await files.read(`${folder}/keys.json`), await copied('keys.json')])
  if (united !== null) await durableReplace(files, `${folder}/keys.json`, united)
  // One that has been destroyed here stays so; where there is nothing, those who are followed keep their pseudonyms.
  const research = now === null ? await copied(RESEARCH_KEYS) : null
  if (research !== null) await durableReplace(files, `${folder}/${RESEARCH_KEYS}`, research)
  const head = encodeHeader(id, header.created, nanoid(10))
  await durableReplace(files, `${folder}/journal.jsonl`, Buffer.concat([Buffer.from(head), lines]))
}

/** Links and codes that are in use now stay; those of the copy are taken for what is not in the catalogue. */
async function enter(
  catalogue: Pick<Catalogue, 'update'>,
  { planned, catalogue: copied }: Plan,
): Promise<void> {
  await catalogue.update((data) => {
    const codes = new Set(Object.values(data.gatherings).map(({ code }) => code))
    for (const { id, entry } of planned) {
      if (entry === null || isListed(data, id)) continue
      if (!('code' in entry)) data.programmes = { ...data.programmes, [id]: entry }
      else if (codes.has(entry.code)) continue
      else data.gatherings[id] = entry
      if ('code' in entry) codes.add(entry.code)
      for (const [hash, session] of Object.entries(copied?.sessions ?? {}))
        if (session.gathering === id) data.sessions[hash] ??= session
    }
    if (copied?.owner !== undefined) data.owner ??= copied.owner
    unsettle(data, new Set(planned.map(({ id }) => id)))
  })
}

/** A gathering and its programme are not of one moment any more: what is missing is given once more. */
function unsettle({ gatherings }: CatalogueData, back: ReadonlySet<string>): void {
  for (const entry of Object.values(gatherings))
    if (entry.programme !== undefined && (back.has(entry.id) || back.has(entry.programme)))
      entry.unsettled = true
}
