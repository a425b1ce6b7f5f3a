import { open, rm, stat } from 'node:fs/promises'
import { nanoid } from 'nanoid'
import { makeClock } from '#server/clock.ts'
import { stderrLog } from '#server/log.ts'
import { openRoom } from '#server/rooms/gathering-room.ts'
import { makeSolver } from '#server/seating/solver.ts'
import type { EventStore } from '#server/store/event-store.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import { GATHERING } from './gathering.ts'
import { makeHistory } from './history.ts'
import { answerQuestions } from './measured.ts'

// One gathering's room over its journal, without sockets: what storing an answer costs, and starting again.

export type Cost = { readonly wall: number; readonly cpu: number; readonly bytes: number }
/** Answers that share a write, as they do when a thousand people answer within two seconds on a slow disk. */
const TOGETHER = 25
const ANSWERS = 500

let stored = 0
let dir = ''
let store: EventStore | null = null
let room: Awaited<ReturnType<typeof openRoom>> | null = null
let history: ReturnType<typeof makeHistory> | null = null

async function start(folder: string): Promise<number> {
  const from = performance.now()
  dir = folder
  const clock = makeClock()
  store = counted(await openJournalStore({ dir, now: clock.now }))
  const solver = makeSolver(stderrLog)
  const options = { id: GATHERING, store, clock, newId: () => nanoid(12), log: stderrLog, solver }
  room = await openRoom({ ...options, publish: () => undefined })
  history = makeHistory(room, () => stored)
  return performance.now() - from
}

function counted(store: EventStore): EventStore {
  return {
    list: () => store.list(),
    records: (stream) => store.records(stream),
    load: (stream) => store.load(stream),
    since: (stream, seq) => store.since(stream, seq),
    snapshot: (stream, snapshot) => store.snapshot(stream, snapshot),
    erase: (stream, which) => store.erase(stream, which),
    drop: (stream) => store.drop(stream),
    recover: (stream) => store.recover(stream),
    keys: store.keys,
    close: () => store.close(),
    append: async (stream, version, records, options) => {
      stored = await store.append(stream, version, records, options)
      return stored
    },
  }
}

/** Per answer, in microseconds. */
async function answers(): Promise<Cost | undefined> {
  const poll = await history?.poll(false)
  const before = await journalSize()
  const cost = await timed(async () => {
    for (let from = 0; from < ANSWERS; from += TOGETHER) await poll?.answers(from, from + TOGETHER)
  })
  const bytes = ((await journalSize()) - before) / ANSWERS
  await poll?.close()
  return { ...cost, bytes }
}

/** The same bytes in the same number of writes, each synced. */
async function floor(bytes: number): Promise<Cost> {
  const path = `${dir}/floor`
  const file = await open(path, 'a')
  const chunk = Buffer.alloc(Math.round(bytes * TOGETHER), 'x')
  const cost = await timed(async () => {
    for (let from = 0; from < ANSWERS; from += TOGETHER) {
      await file.write(chunk)
      await file.datasync()
    }
  })
  await file.close()
  await rm(path)
  return { ...cost, bytes }
}

async function timed(work: () => Promise<void>): Promise<{ readonly wall: number; readonly cpu: number }> {
  const cpu = process.cpuUsage()
  const from = performance.now()
  await work()
  const wall = ((performance.now() - from) * 1_000) / ANSWERS
  const { user, system } = process.cpuUsage(cpu)
  return { wall, cpu: (user + system) / ANSWERS }
}

async function journalSize(): Promise<number> {
  return (await stat(`${dir}/gatherings/${GATHERING}/journal.jsonl`)).size
}

answerQuestions({
  start,
  prepare: () => history?.prepare(),
  grow: (events: number) => history?.grow(events),
  stored: () => stored,
  answers,
  floor,
  /** Closing the room writes the snapshot down. */
  snapshot: () => room?.close(),
  close: () => store?.close(),
})
