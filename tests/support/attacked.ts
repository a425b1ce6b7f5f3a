import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { writeFiles } from '#server/exports/write-files.ts'
import type { Log } from '#server/log.ts'
import { writeResearch } from '#server/research/write-research.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import { publicTally } from '#shared/activities/poll/tally.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { type Chance, chanceOf, shuffled } from '#shared/kernel/chance.ts'
import { buildReport } from '#shared/report/build.ts'
import { type Scope, SECTION_IDS } from '#shared/report/section.ts'
import { headOf, takeReport } from '#shared/report/take.ts'
import { type Alike, askAlike } from './attacked-alike.ts'
import type { liveServers } from './live-servers.ts'
import { MORNING } from './reported.ts'
import { keyedWith, researched, sourceOf } from './researched.ts'
import { prepared } from './start-app.ts'

export const PEOPLE = 30
const HOMES = ['sund', 'vefsn', 'bokn'] as const
const POLLS = 9
const ASKED = ['nyttig', 'mer', 'mindre'] as const

/** What somebody has answered, by a text that nobody else has written; only we know whose it is. */
export type Secret = { readonly question: string; readonly person: number; readonly token: string }
/** A file as text; of what is taken apart or split up, each part by the name of the whole. */
export type Evidence = { readonly name: string; readonly text: string }
export type Known = {
  readonly id: string
  readonly name: string
  readonly device: string
  readonly home: string
}
/** What was to be had at one moment, and who had answered what until then: that everybody in the hall may see. */
export type Moment = { readonly answered: readonly string[]; readonly files: readonly Evidence[] }
/** The keys on the disk just before a box was closed and just after: by the name of the box. */
export type Closing = { readonly activity: string; readonly before: Keys; readonly after: Keys }
type Keys = Readonly<Record<string, string>>
export type Attacked = {
  readonly people: readonly Known[]
  readonly secrets: readonly Secret[]
  readonly files: readonly Evidence[]
  readonly moments: readonly Moment[]
  /** Answers that several may have given, in the order in which they were. */
  readonly alike: readonly Alike<number>[]
  readonly closings: readonly Closing[]
  /** What is left of keys when the gathering is closed. */
  readonly keys: Keys
}

/**
 * A whole gathering with known truth: thirty people from three municipalities answer anonymous questions of several kinds, one of
 * them in two rounds and one opened again, support words that are their own and fill in an evaluation; then everything is closed.
 * Answers come in another order each time, and not at even times.
 */
export async function attacked(servers: ReturnType<typeof liveServers>, dir: string): Promise<Attacked> {
  const hall = await openHall(servers, dir)
  for (let nth = 0; nth < PEOPLE; nth++) await hall.join(HOMES[nth % HOMES.length] ?? 'sund')
  for (let poll = 0; poll < POLLS; poll++) await askInWords(hall, `poll${poll}`, poll)
  await askForNumbers(hall, 'steps')
  await askAlike(hall)
  await evaluate(hall)
  for (const person of hall.people) await hall.give(person, { type: 'AllowResearch', allowed: true })
  await hall.lead({ type: 'CloseGathering' })
  const gathering = hall.gathering()
  await hall.close()
  const reports = await Promise.all((['leader', ...HOMES] as const).map((of) => everyFile(gathering, of)))
  const { people, secrets, moments, closings, logged } = hall
  const alike = hall.alike.map((each) => ({ ...each, person: people.indexOf(each.person) }))
  const keys = await keysIn(dir)
  const log = { name: 'log', text: logged.join('\n') }
  return {
    people,
    secrets,
    moments,
    alike,
    closings,
    keys,
    files: [...reports.flat(), ...researchFiles(gathering), ...(await onDisk(dir)), log],
  }
}

type Hall = Awaited<ReturnType<typeof openHall>>

async function openHall(servers: ReturnType<typeof liveServers>, dir: string) {
  const clock = { now: MORNING }
  const logged: string[] = []
  const log: Log = (event, facts) => void logged.push(JSON.stringify([event, facts]))
  const store = await openJournalStore({ dir, now: () => clock.now })
  const server = await servers.start({ store, log })
  const { app } = server
  const municipalities = HOMES.map((id) => ({ id, name: id }))
  const { id } = await prepared(app, [{ type: 'NameMunicipalities', municipalities }])
  const room = await app.rooms.open(id)
  const chance = chanceOf(20270301)
  const people: Known[] = []
  const secrets: Secret[] = []
  const moments: Moment[] = []
  const alike: Alike<Known>[] = []
  const closings: Closing[] = []
  type Sent = Parameters<typeof room.submit>
  async function sent(command: RoomCommand, from: Sent[1]) {
    const outcome = await room.submit(command, from)
    if (!outcome.ok) throw new Error(`${command.type}: ${outcome.code}`)
  }
  return {
    ...{ people, secrets, moments, alike, closings, logged, chance },
    gathering: () => room.gathering(),
    lead: (command: RoomCommand) => sent(command, { by: { role: 'leader' }, device: '', command: null }),
    async closed(activity: string, type: 'ClosePoll' | 'CloseEvaluation' = 'ClosePoll') {
      const before = await keysIn(dir)
      await sent({ type, activity }, { by: { role: 'leader' }, device: '', command: null })
      closings.push({ activity, before, after: await keysIn(dir) })
    },
    async join(home: string) {
      const [name, device] = [wordOf(chance, 4 + chance.below(14)), wordOf(chance, 20)]
      const join: RoomCommand = { type: 'Join', name, municipality: home, title: '' }
      await sent(join, { by: { role: 'visitor' }, device, command: `join-${device}` })
      people.push({ id: room.gathering().people.devices.get(device) ?? '', name, device, home })
    },
    async give({ id: person, device }: Known, command: RoomCommand) {
      clock.now += 200 + chance.below(9_000)
      await sent(command, { by: { role: 'participant', person }, device, command: wordOf(chance, 12) })
    },
    secret(question: string, person: Known, token = wordOf(chance, 6 + chance.below(50))): string {
      secrets.push({ question, person: people.indexOf(person), token })
      return token
    },
    async moment(activity: string, answered: readonly Known[]) {
      const made = ['leader', 'sund'].map((of) => ({
        name: of,
        text: JSON.stringify(reportOf(room.gathering(), of)),
      }))
      moments.push({
        answered: answered.map((each) => `${activity} ${each.id}`),
        files: [...made, ...researchFiles(room.gathering()), ...(await onDisk(dir))],
      })
    },
    async close() {
      servers.forget(server)
      await app.close()
    },
  }
}

async function askInWords(hall: Hall, activity: string, nth: number): Promise<void> {
  const { lead, closed, people, chance } = hall
  await lead({
    ...{ type: 'PreparePoll', activity, item: null, anonymous: true, glance: false },
    question: { type: 'text', text: activity },
  })
  await lead({ type: 'OpenPoll', activity })
  const who = shuffled(people, chance)
  // Of the first a report, and what is stored, is had after every single answer; the second is opened again for ten more.
  const first = nth === 1 ? who.slice(0, 20) : who
  await answer(hall, activity, '', first, nth === 0)
  await closed(activity)
  await lead({ type: 'SetResults', activity, results: 'shown' })
  if (nth <= 1) await hall.moment(activity, first)
  if (nth === 1) {
    await lead({ type: 'OpenPoll', activity })
    await answer(hall, activity, '', who.slice(20), false)
    await closed(activity)
    await hall.moment(activity, who)
  }
  if (nth === 2) await supportOwn(hall, activity)
  if (nth === 3) {
    await lead({ type: 'BeginSecondRound', activity })
    await answer(hall, activity, ' again', shuffled(people, chance), false)
    await closed(activity)
  }
}

async function answer(
  { give, secret, moment }: Hall,
  activity: string,
  round: string,
  who: readonly Known[],
  isWatched: boolean,
): Promise<void> {
  if (isWatched) await moment(activity, [])
  for (const [nth, person] of who.entries()) {
    const text = secret(`${activity}${round}`, person)
    await give(person, { type: 'CastBallot', activity, answer: { type: 'text', text } })
    if (isWatched) await moment(activity, who.slice(0, nth + 1))
  }
}

/** Everybody's mark is for their own words: if a mark could be tied to a person, the words could. */
async function supportOwn(
  { give, gathering, people, secrets, chance }: Hall,
  activity: string,
): Promise<void> {
  const poll = gathering().activities.get(activity)
  const texts = poll?.kind === 'poll' ? (publicTally(poll)?.texts ?? []) : []
  for (const person of shuffled(people, chance)) {
    const own = secrets.find((each) => each.question === activity && people[each.person] === person)
    const text = texts.find((each) => each.text === own?.token)
    if (text) await give(person, { type: 'SupportAnswer', activity, text: text.id, support: true })
  }
}

async function askForNumbers(
  { lead, closed, give, secret, people, chance }: Hall,
  activity: string,
): Promise<void> {
  const question = { type: 'number', text: activity, min: 0, max: 9e8, decimals: 0, unit: '' } as const
  await lead({ type: 'PreparePoll', activity, item: null, question, anonymous: true })
  await lead({ type: 'OpenPoll', activity })
  for (const person of shuffled(people, chance)) {
    const value = 1e8 + chance.below(2e6) * 400 + chance.below(400)
    secret(activity, person, `${value}`)
    await give(person, { type: 'CastBallot', activity, answer: { type: 'number', value } })
  }
  await closed(activity)
  await lead({ type: 'SetResults', activity, results: 'shown' })
}

async function evaluate({ lead, closed, give, secret, people, chance }: Hall): Promise<void> {
  const activity = 'form'
  await lead({
    ...{ type: 'PrepareEvaluation', activity, item: null, title: 'Evaluering' },
    questions: ASKED.map((question) => ({
      id: question,
      question: { type: 'text' as const, text: question },
    })),
  })
  await lead({ type: 'OpenEvaluation', activity, until: null })
  for (const person of shuffled(people, chance)) {
    const answers = ASKED.map((question) => ({
      question,
      answer: { type: 'text' as const, text: secret(`form ${question}`, person) },
    }))
    await give(person, { type: 'SendForm', activity, answers })
  }
  await closed(activity, 'CloseEvaluation')
  await lead({ type: 'SetEvaluationResults', activity, results: 'shown' })
}

function wordOf(chance: Chance, length: number): string {
  return Array.from({ length }, () => String.fromCharCode(97 + chance.below(26))).join('')
}

function reportOf(gathering: Gathering, of: string) {
  const scope: Scope = of === 'leader' ? { for: 'leader' } : { for: 'municipality', municipality: of }
  return buildReport(
    headOf(gathering, 1, MORNING),
    [...takeReport(gathering, scope, SECTION_IDS)],
    scope,
    'nb',
  )
}

/** Every format, taken apart as far as it goes. */
async function everyFile(gathering: Gathering, of: string): Promise<readonly Evidence[]> {
  const { bytes } = await writeFiles(reportOf(gathering, of), gathering.id, SECTION_IDS, 'all')
  return Object.entries(unzipSync(bytes)).flatMap(([name, file]) => {
    const inside = /\.(docx|xlsx)$/.test(name) ? Object.entries(unzipSync(file)) : [['', file] as const]
    return inside.map(([part, content]) => ({
      name: `${of} ${name.split(/[./]/, 1)[0] === 'csv' ? 'csv' : name.replace(/^.*\./, '')}${part.replace(/\d+/, '')}`,
      text: Buffer.from(content).toString('utf8'),
    }))
  })
}

/** What leaves for research, as it is written. */
function researchFiles(gathering: Gathering): readonly Evidence[] {
  const pieces: Uint8Array[] = []
  const origin = { programme: null, gatherings: [], version: null }
  const research = researched(sourceOf([gathering]), keyedWith('a key that nobody has'))
  writeResearch(research, origin, 'nb', (piece) => pieces.push(piece))
  return Object.entries(unzipSync(Buffer.concat(pieces))).map(([name, content]) => ({
    name: `research ${name.replace(/_.*/, '')}`,
    text: Buffer.from(content).toString('utf8'),
  }))
}

/** All that is stored but the keys of boxes that are open: whoever has such a key reads the box, until it is emptied. */
async function onDisk(dir: string): Promise<readonly Evidence[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = entries.filter((each) => each.isFile() && each.name !== 'keys.json')
  return await Promise.all(
    files.map(async (each) => ({
      name: each.name,
      text: await readFile(join(each.parentPath, each.name), 'utf8'),
    })),
  )
}

/** The keys of boxes that are open lie beside what they are the keys to, and nowhere else. */
async function keysIn(dir: string): Promise<Keys> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const file = entries.find(({ name }) => name === 'keys.json')
  return file ? JSON.parse(await readFile(join(file.parentPath, file.name), 'utf8')).boxes : {}
}
