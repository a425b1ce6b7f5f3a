import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Attacked, attacked, type Evidence, PEOPLE, type Secret } from '#tests/support/attacked.ts'
import { attack, differences, type Finding } from '#tests/support/attacker.ts'
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

test('[RE32] [P-04] with every file after close no way of guessing ties answers to people better than chance and five points', () => {
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
  expect([...files].some((name) => name?.startsWith('snapshot'))).toBe(true)
  expect(findings.length).toBeGreaterThan(1_000)
  expect(Math.max(...findings.map(({ of }) => of))).toBe(all.secrets.length)
  expect(findings.filter((each) => rate(each) > MOST)).toEqual([])
})

test('[RE32] [P-04] between two reports, or two copies of what is stored, there are never fewer than five new answers from five people', () => {
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
