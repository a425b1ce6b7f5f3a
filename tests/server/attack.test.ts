import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { marksBox } from '#shared/activities/poll/marks.ts'
import { type Attacked, attacked, type Evidence, PEOPLE, type Secret } from '#tests/support/attacked.ts'
import { attack, differences, type Finding } from '#tests/support/attacker.ts'
import { type AlikeFinding, attackAlike } from '#tests/support/attacker-alike.ts'
import { liveServers } from '#tests/support/live-servers.ts'

const servers = liveServers()
const folder = mkdtempSync(join(tmpdir(), 'samling-attack-'))
let all: Attacked

beforeAll(async () => {
  all = await attacked(servers, folder)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/**
 * Whoever ties thirty people to thirty answers blindly is right once: one in thirty. Five points more (trust.md P-04) is what no
 * guess over the 300 to 420 answers of a file comes to by chance: of 420 that is 35 hits where 14 are expected, more than five
 * standard deviations.
 */
const MOST = 1 / PEOPLE + 0.05
const rate = ({ hits, of }: Finding) => hits / of
const best = (of: Attacked) => attack(of).toSorted((one, other) => rate(other) - rate(one))

test('[RE32] [RS13] [P-04] with every file after close no way of guessing ties answers to people better than chance and five points', () => {
  const findings = best(all)
  // They are there to be looked for: in what is stored, and in every format of the report of each scope.
  const files = new Set(findings.map(({ how }) => how.split(':')[0]))
  for (const of of ['leader', 'sund', 'vefsn', 'bokn'])
    for (const format of ['html', 'csv', 'json', 'docx', 'xlsx'])
      expect(
        [...files].some((name) => name?.startsWith(`${of} ${format}`)),
        `${of} ${format}`,
      ).toBe(true)
  expect(files).toContain('journal.jsonl')
  expect(files).toContain('research texts')
  expect([...files].some((name) => name?.startsWith('snapshot'))).toBe(true)
  expect(findings.length).toBeGreaterThan(1_000)
  expect(Math.max(...findings.map(({ of }) => of))).toBe(all.secrets.length)
  expect(findings.filter((each) => rate(each) > MOST)).toEqual([])
})

test('[RE32] [RS13] [P-04] between two reports, two exports for research, or two copies of what is stored, there are never fewer than five new answers from five people', () => {
  const found = differences(all)
  // The first question when it closes, the second, and the ten that came when it was open again.
  expect(found).toHaveLength(3)
  for (const { people, answers } of found) expect(Math.min(people, answers)).toBeGreaterThanOrEqual(5)
  expect(all.moments.length).toBeGreaterThan(PEOPLE)
})

/** The journal, and what of the rest has had something done to it. */
const inFiles = (change: (file: Evidence) => string): Attacked => ({
  ...all,
  files: all.files.flatMap((file) => {
    const text = change(file)
    return isJournal(file) || text !== file.text ? [{ ...file, text }] : []
  }),
})
const isJournal = ({ name }: Evidence) => name.endsWith('.jsonl')
const ofQuestions = () =>
  [...new Set(all.secrets.map(({ question }) => question))].map((question) =>
    all.secrets.filter((each) => each.question === question),
  )

/** The same answers in the same places, in another order. */
function reordered(text: string, order: readonly Secret[]): string {
  const found = order.map((each) => ({ ...each, at: text.indexOf(each.token) })).filter(({ at }) => at >= 0)
  const places = found.toSorted((one, other) => one.at - other.at)
  let [written, from] = ['', 0]
  for (const [nth, { at, token }] of places.entries()) {
    written += text.slice(from, at) + (found[nth]?.token ?? '')
    from = at + token.length
  }
  return written + text.slice(from)
}

const LEAKS: Readonly<Record<string, () => Attacked>> = {
  // Secrets stand in the order in which they were given.
  'stored in the order of answering': () =>
    inFiles((file) => (isJournal(file) ? ofQuestions().reduce(reordered, file.text) : file.text)),
  'stored in the order of coming, backwards': () =>
    inFiles((file) =>
      isJournal(file)
        ? ofQuestions()
            .map((own) => own.toSorted((one, other) => other.person - one.person))
            .reduce(reordered, file.text)
        : file.text,
    ),
  'an id beside each answer of a report': () =>
    inFiles(({ name, text }) =>
      name === 'leader json'
        ? all.secrets.reduce(
            (to, { token, person }) => to.replace(token, `${token}","by":"${all.people[person]?.id}`),
            text,
          )
        : text,
    ),
  'as much room after an answer as its giver came late': () =>
    inFiles(({ name, text }) =>
      name.startsWith('sund html')
        ? all.secrets.reduce(
            (to, { token, person }) => to.replace(token, `${token}${' '.repeat(400 + 60 * person)}`),
            text,
          )
        : text,
    ),
  'seals as long as what they hold': () =>
    inFiles((file) => {
      let nth = 0
      const lengths = all.secrets.map(({ token }) => token.length)
      return isJournal(file)
        ? file.text.replace(/"sealed":"[^"]+"/g, () => `"sealed":"${'x'.repeat(lengths[nth++] ?? 1)}"`)
        : file.text
    }),
}

test.each(Object.keys(LEAKS))(
  '[RE32] [P-04] the attacker finds it where there is something to find: %s',
  (leak) => {
    const [found] = best(LEAKS[leak]?.() ?? all)
    expect(found && rate(found), found?.how).toBeGreaterThan(MOST)
  },
)

test('[RE32] [P-04] and where a report is made after a single answer that is in it', () => {
  const moments = all.moments.map((each, nth) => ({
    ...each,
    files: [
      ...each.files,
      {
        name: 'leak',
        text: all.secrets
          .slice(0, nth)
          .map(({ token }) => token)
          .join(' '),
      },
    ],
  }))
  expect(differences({ ...all, moments })).toContainEqual({ people: 1, answers: 1 })
})

const beyond = ({ hits, of, chance }: AlikeFinding) => (hits - chance) / of
const most = (of: Attacked) =>
  attackAlike(of).toSorted((one, other) => beyond(other) - beyond(one))[0] ?? {
    how: '',
    hits: 0,
    of: 0,
    chance: 0,
  }

test('[RE32] [P-04] nor where many answer the same: one choice, a scale, a ranking, by time, order and size', () => {
  const findings = attackAlike(all)
  expect(new Set(all.alike.map(({ activity }) => activity.replace(/\d+/, '')))).toEqual(
    new Set(['choice', 'scale', 'ranking']),
  )
  // Every answer of every question is found in the journal, and nowhere else is there one by itself.
  const inJournal = findings.filter(({ how }) => how.startsWith('journal.jsonl: place ~ '))
  expect(inJournal.map(({ of }) => of)).toEqual(inJournal.map(() => all.alike.length))
  expect(inJournal.length).toBeGreaterThan(5)
  expect(findings.filter((each) => beyond(each) > 0.05)).toEqual([])
})

test.each([
  ['in the order of answering', inOrder],
  ['sealed as long as they are', asLong],
])('[RE32] [P-04] the attacker finds answers that many have given, stored %s', (_, leak) => {
  const found = most(leak())
  expect(beyond(found), found.how).toBeGreaterThan(0.05)
})

const givenTo = (activity: string) =>
  all.alike.flatMap((each) => (each.activity === activity ? [JSON.stringify(each.answer)] : []))

/** Every line of the journal that is of one of these questions. */
const inLines = (change: (line: string, activity: string) => string) =>
  inFiles((file) =>
    isJournal(file)
      ? file.text.replaceAll(/^.*"activity":"((?:choice|scale|ranking)\d)".*$/gm, change)
      : file.text,
  )

function inOrder(): Attacked {
  return inLines((line, activity) =>
    line.replace(/"answers":\[(?:\{[^}]*\},?)+\]/, `"answers":[${givenTo(activity).join()}]`),
  )
}

function asLong(): Attacked {
  const lengths = new Map<string, number[]>()
  return inLines((line, activity) =>
    line.replace(/"sealed":"[^"]+"/, () => {
      const [length = 1, ...left] = lengths.get(activity) ?? givenTo(activity).map((each) => each.length)
      lengths.set(activity, left)
      return `"sealed":"${'x'.repeat(length)}"`
    }),
  )
}

test('[RE32] [P-04] no key of a closed box is left: it goes as the box closes, and is in no file afterwards', () => {
  const used = new Set<string>()
  for (const { activity, before, after } of all.closings) {
    const own = Object.keys(before).filter((box) => box.startsWith(`${activity}/`))
    expect(own, activity).not.toEqual([])
    for (const box of own) used.add(before[box] ?? '')
    // Marks of support are given after a question has closed.
    const left = Object.keys(after).filter((box) => box.startsWith(`${activity}/`))
    expect(
      left.filter((box) => box !== marksBox(activity)),
      activity,
    ).toEqual([])
  }
  expect(used.size).toBeGreaterThan(25)
  expect(all.keys).toEqual({})
  const kept = all.files.filter(({ text }) => [...used].some((key) => text.includes(key)))
  expect(kept.map(({ name }) => name)).toEqual([])
})
