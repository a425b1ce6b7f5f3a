import { existsSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadProgramme, programmeSnapshotOf } from '#server/rooms/load-programme.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import { diff, type Json } from '#shared/kernel/diff.ts'
import { evolveProgramme } from '#shared/programme/evolve.ts'
import type { Programme, ProgrammeEvent } from '#shared/programme/programme.ts'
import { programmeViewFor } from '#shared/views/programme-views.ts'
import { answersIn, storeLargeProgramme } from '#tests/support/large-journals.ts'
import {
  type HowLarge,
  largeProgramme,
  municipalityAt,
  NATIONAL,
  programmeId,
} from '#tests/support/large-programme.ts'
import { DAY, MUSTER, owner } from '#tests/support/programme-given.ts'
import type { Row } from './report.ts'
import { median } from './stats.ts'

const CLIENT = 'dist/client'
const NOW = MUSTER + 200 * DAY
const SMALL: HowLarge = { ...NATIONAL, promises: 2, said: 1, replies: 1, people: 100 }
const CHANGES = 100
const ANSWERS = answersIn(NATIONAL).toLocaleString('en')

/** A national programme as it is opened after a restart, and what one change in it costs beside the same in one with little in it. */
export async function programme(): Promise<readonly Row[]> {
  const { cpu, bytes } = await opening(true)
  const crashed = await opening(false)
  const [small, large] = [costOfChange(SMALL), costOfChange(NATIONAL)]
  const page = pageBytes()
  return [
    row('opened after a restart: processor time', 'ms', cpu, { of: 'value', most: 300 }),
    row('the same after a crash that left no snapshot', 'ms', crashed.cpu, null),
    row('what the owner is shown first', 'kB', bytes / 1_000, { of: 'value', most: 200 }),
    ...(page === null
      ? []
      : [row('the same and the page itself', 'kB', (bytes + page) / 1_000, { of: 'value', most: 200 })]),
    {
      ...row('a status said, cut and compared, beside little said', 'ms', large.cpu, null),
      floor: small.cpu,
    },
    { ...row('the patch of it', 'B', large.bytes, { of: 'ratio', most: 1.5 }), floor: small.bytes },
  ]
}

function row(what: string, unit: string, samling: number, limit: Row['limit']): Row {
  return {
    ...{
      bench: 'programme',
      what: `31 municipalities, 60 gatherings, 5,000 people, ${ANSWERS} answers: ${what}`,
    },
    ...{ unit, floor: null, samling, limit },
  }
}

/** With all its gatherings beside it, and what was answered in them. `snapshot`: as a server leaves it that is closed. */
async function opening(snapshot: boolean) {
  const dir = await mkdtemp(join(tmpdir(), 'samling-bench-'))
  const first = await openJournalStore({ dir, now: () => NOW })
  await storeLargeProgramme(first, NATIONAL)
  const { version: seq } = await first.load(programmeId)
  const written = programmeSnapshotOf(largeProgramme(NATIONAL), new Map())
  if (snapshot) await first.snapshot(programmeId, { seq, state: written })
  await first.close()
  const store = await openJournalStore({ dir, now: () => NOW })
  const before = process.cpuUsage()
  const { state } = await loadProgramme(store, programmeId)
  const bytes = Buffer.byteLength(JSON.stringify(programmeViewFor(state, owner, NOW)))
  const { user, system } = process.cpuUsage(before)
  await store.close()
  await rm(dir, { recursive: true })
  return { cpu: (user + system) / 1_000, bytes }
}

/** As an audience is told of it, without the wire and the disk. */
function costOfChange(large: HowLarge) {
  let state: Programme = largeProgramme(large)
  let view = programmeViewFor(state, owner, NOW) as unknown as Json
  const costs: number[] = []
  let bytes = 0
  for (let nth = 0; nth < CHANGES; nth++) {
    const event: ProgrammeEvent = {
      ...{ type: 'v1.PromiseStatusSaid', promise: `promise-${municipalityAt(nth).id}-0` },
      ...{ status: nth % 2 === 0 ? 'done' : 'under-way', why: '', learned: '' },
      ...{ by: { role: 'municipality' }, at: NOW + nth },
    }
    const from = performance.now()
    state = evolveProgramme(state, event)
    const after = programmeViewFor(state, owner, NOW) as unknown as Json
    const patch = diff(view, after)
    costs.push(performance.now() - from)
    bytes = Math.max(bytes, JSON.stringify(patch).length)
    view = after
  }
  return { cpu: median(costs), bytes }
}

const STATIC =
  /(?:<(?:script|link)\b[^>]*\b(?:src|href)=|\b(?:from|import)\s*)["'`](?<file>[^"'`]+\.(?:js|css|woff2))["'`]/g
const LATER = /\bimport\s*\(\s*["'`](?<file>[^"'`]+\/(?:nb-(?!.*desk|.*console)|common-)[^"'`]*\.js)["'`]/g

/** What its tags and their imports bring, with the words of one language: as the server sends it. Null: not built. */
function pageBytes(): number | null {
  if (!existsSync(join(CLIENT, 'programme.html'))) return null
  const sizes = new Map<string, number>()
  const queue = ['programme.html']
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    const path = join(CLIENT, file)
    if (sizes.has(file) || !existsSync(path)) continue
    sizes.set(file, statSync(`${path}.gz`, { throwIfNoEntry: false })?.size ?? statSync(path).size)
    if (file.endsWith('.woff2')) continue
    const text = readFileSync(path, 'utf8')
    for (const match of [...text.matchAll(STATIC), ...text.matchAll(LATER)])
      queue.push(`assets/${match.groups?.file?.split('/').at(-1)}`)
    if (file.endsWith('.css'))
      for (const match of text.matchAll(/url\(["']?(?<file>[^"')]+latin-wght[^"')]*)/g))
        queue.push(`assets/${match.groups?.file?.split('/').at(-1)}`)
  }
  return [...sizes.values()].reduce((sum, each) => sum + each, 0)
}
