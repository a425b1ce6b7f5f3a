import { fileURLToPath } from 'node:url'
import { nanoid } from 'nanoid'
import { type App, createApp } from '#server/app.ts'
import { demoCommands } from '#server/demo/demo-gathering.ts'
import { builtSite } from '#server/http/site.ts'
import { silentLog } from '#server/log.ts'
import { rehearseInOwnProcess } from '#server/rehearsal/in-own-process.ts'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import { type Files, nodeFiles, type OpenFile } from '#server/store/files.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'

/** What the parent hands over when it starts the process. */
export type StoryProcessOptions = {
  readonly folder: string
  readonly site: string
  readonly port: number
  /** The address that phones are given; null for this machine's own. */
  readonly url: string | null
  /** A name that the server answers to besides its own. */
  readonly host: string
  /** What a new gathering is prepared with. */
  readonly gathering: 'empty' | 'demo' | 'demo-without-tables'
  /** A code that stays the same from run to run; null for a drawn one. */
  readonly code: string | null
  /** How far the server's clock is ahead of this machine's. */
  readonly ahead: number
}
export type ToStory =
  | { readonly type: 'ahead'; readonly ahead: number }
  | { readonly type: 'disk'; readonly full: boolean }
  | { readonly type: 'stop' }
export type FromStory =
  | { readonly type: 'started'; readonly entry: CatalogueEntry }
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly message: string }

/** The real disk, which can be told to take no more bytes. */
function makeDisk() {
  let full = false
  const limited = (file: OpenFile): OpenFile => ({
    ...file,
    write: async (bytes, position) => {
      if (full) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
      return await file.write(bytes, position)
    },
  })
  const files: Files = {
    ...nodeFiles,
    create: async (path) => limited(await nodeFiles.create(path)),
    open: async (path) => limited(await nodeFiles.open(path)),
  }
  return {
    files,
    fill: (isFull: boolean) => {
      full = isFull
    },
  }
}

/** Counts on in real time from wherever the parent has set it. */
function makeSetClock(start: number) {
  let ahead = start
  return {
    now: () => Math.floor(performance.timeOrigin + performance.now() + ahead),
    set: (to: number) => {
      ahead = to
    },
  }
}

function told(message: FromStory): void {
  process.send?.(message)
}

async function chooseGathering(app: App, options: StoryProcessOptions, now: number): Promise<CatalogueEntry> {
  const [known] = app.registry.list()
  if (known) return known
  return await app.create('', preparedFor(options.gathering, now))
}

function preparedFor(gathering: StoryProcessOptions['gathering'], now: number): readonly RoomCommand[] {
  if (gathering === 'empty') return []
  const demo = demoCommands(() => nanoid(12), now)
  return gathering === 'demo' ? demo : demo.filter(({ type }) => type !== 'SetTables')
}

/** The built program: this one lies beside it, in dist/story. */
const PROGRAM = fileURLToPath(new URL('../server/main.js', import.meta.url))

async function start(options: StoryProcessOptions) {
  const clock = makeSetClock(options.ahead)
  const disk = makeDisk()
  const store = await openJournalStore({ dir: options.folder, now: clock.now, files: disk.files })
  const app = createApp({
    folder: options.folder,
    store,
    clock,
    log: silentLog,
    site: builtSite(options.site),
    rehearse: rehearseInOwnProcess(PROGRAM),
    url: options.url,
    host: options.host,
    // Phones and other machines come under a name, over plain http, and some of them lead.
    httpLeaders: true,
  })
  await app.listen(options.port, '127.0.0.1')
  const { id } = await chooseGathering(app, options, clock.now())
  const { code } = options
  await store.catalogue.update((data) => {
    const entry = data.gatherings[id]
    if (entry && code !== null) entry.code = code
  })
  await app.rooms.open(id)
  return { app, clock, disk, entry: app.registry.list()[0] as CatalogueEntry }
}

const options = JSON.parse(process.argv[2] ?? '') as StoryProcessOptions
start(options).then(
  ({ app, clock, disk, entry }) => {
    process.on('message', (message: ToStory) => {
      if (message.type === 'ahead') clock.set(message.ahead)
      if (message.type === 'disk') disk.fill(message.full)
      if (message.type === 'stop') void app.close().then(() => process.exit(0))
      else told({ type: 'done' })
    })
    told({ type: 'started', entry })
  },
  (error) => told({ type: 'failed', message: String(error) }),
)
// Nobody is left to ask for anything.
process.on('disconnect', () => process.exit(0))
