import type { MineDesk, Said } from '#client/screens/home/create-mine.ts'
import type { ProgrammeSaid, ProgrammesDesk } from '#client/screens/home/create-programmes.ts'
import type { HomeRow } from '#shared/protocol/home.ts'
import type { ProgrammeRow } from '#shared/protocol/programme.ts'
import { TITLE_OF_120 } from './texts.ts'

export const nothing = () => undefined
const later = () => new Promise<never>(() => undefined)

export const ROW: HomeRow = {
  key: { role: 'leader', gathering: 'sheet' },
  title: 'Nærvær i kommunene',
  place: 'Bergen',
  dates: ['2012-09-12', '2012-09-13'],
  code: 'K7M4PX',
  phase: 'open',
  mayErase: true,
}
const ROWS: readonly HomeRow[] = [
  ROW,
  {
    ...ROW,
    key: { role: 'phone', code: 'P4XK7M', gathering: 'g2' },
    code: 'P4XK7M',
    title: 'Andre samling',
    dates: [],
  },
  { ...ROW, key: { role: 'leader', gathering: 'old' }, code: 'M4PXK7', phase: 'closed', title: TITLE_OF_120 },
]

/** What the browser holds, with no server behind it. */
export function mine(is: {
  readonly rows?: readonly HomeRow[] | null
  readonly lost?: boolean
  readonly said?: Said
  readonly away?: boolean
  readonly dead?: number
}): MineDesk {
  return {
    rows: () => (is.rows === undefined ? ROWS : is.rows),
    mayCreate: () => is.away !== true,
    lost: () => is.lost ?? false,
    busy: () => false,
    said: () => is.said ?? null,
    remove: nothing,
    dead: () => is.dead ?? 0,
    forgetDead: nothing,
    setPhase: later,
    copy: later,
    erase: later,
    eraseMe: later,
    save: later,
    openFile: later,
    openDemo: later,
    refresh: later,
  }
}

export const OWNED: ProgrammeRow = {
  ...{ role: 'owner', programme: 'programme-1', title: 'Til stede', municipality: '', gatherings: 3 },
  ...{ phase: 'open', from: '2016-09-27', to: '2017-12-31', daysLeft: 12 },
}
const PROGRAMMES: readonly ProgrammeRow[] = [
  OWNED,
  { ...OWNED, role: 'municipality', programme: 'programme-2', municipality: 'Målselv', title: TITLE_OF_120 },
  { ...OWNED, role: 'researcher', programme: 'programme-3', phase: 'closed', from: null, to: null },
]
export const INSIDE: HomeRow = { ...ROW, programme: { id: 'programme-1', title: 'Til stede' } }

export function held(is: {
  readonly rows?: readonly ProgrammeRow[]
  readonly said?: ProgrammeSaid
  readonly dead?: number
}): ProgrammesDesk {
  return {
    rows: () => is.rows ?? PROGRAMMES,
    busy: () => false,
    said: () => is.said ?? null,
    dead: () => is.dead ?? 0,
    forgetDead: nothing,
    remove: nothing,
    setPhase: later,
    copy: later,
    erase: later,
    demo: later,
    bringIn: later,
  }
}
