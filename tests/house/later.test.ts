import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

const START = 'client/screens/phone/main.tsx'
const LATER = 'client/screens/phone/later/parts.ts'

/** What a source file brings along; types are gone when it runs. */
function broughtBy(file: string): string[] {
  const imports = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s(?!type\s)(?:[^'"]*?\sfrom\s)?['"](?<path>[#.][^'"]+)['"]/gm,
  )
  return [...imports].map(({ groups }) => {
    // What is read as text is a file all the same.
    const path = (groups?.path ?? '').replace(/\?\w+$/, '')
    return path.startsWith('#') ? path.slice(1) : normalize(join(dirname(file), path))
  })
}

function reachedFrom(start: string): Set<string> {
  const reached = new Set<string>()
  const queue = [start]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (reached.has(file) || !existsSync(file) || !statSync(file).isFile()) continue
    reached.add(file)
    queue.push(...broughtBy(file))
  }
  return reached
}

test('[PH30] nothing that the phone starts with brings along what is fetched later', () => {
  const start = reachedFrom(START)
  const later = broughtBy(LATER)
  expect(later.length).toBeGreaterThan(4)
  for (const file of [LATER, ...later]) {
    expect(existsSync(file), file).toBe(true)
    expect(start.has(file), `${file} comes at the start`).toBe(false)
  }
})

test('[PH30] joining, what is on, an answer and a point are there from the start', () => {
  const start = reachedFrom(START)
  for (const part of ['Join', 'WhoAreYou', 'NameFields', 'Now', 'Programme', 'Asking', 'NetBanner'])
    expect([...start]).toContain(`client/screens/phone/parts/${part}.tsx`)
  for (const part of [
    'poll/PollPhone',
    'poll/parts/PollChoices',
    'poll/parts/PollText',
    'poll/parts/PollsNote',
  ])
    expect([...start]).toContain(`client/activities/${part}.tsx`)
  for (const part of ['ConversationPhone', 'parts/PointItem', 'parts/PointWriter'])
    expect([...start]).toContain(`client/activities/conversation/${part}.tsx`)
})
