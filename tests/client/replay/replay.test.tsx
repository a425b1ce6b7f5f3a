import { cleanup, fireEvent, render, screen, within } from '@solidjs/testing-library'
import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPlayer } from '#client/screens/replay/create-player.ts'
import { type AskReplay, createReel } from '#client/screens/replay/create-reel.ts'
import { ReplayPage } from '#client/screens/replay/ReplayPage.tsx'
import {
  askedIn,
  barsOf,
  clockText,
  gateOf,
  hoursOf,
  itemAt,
  partOf,
  replayOf,
} from '#client/screens/replay/replay.model.ts'
import { ready, words } from '#client/screens/replay/words.ts'
import { at } from '#client/screens/sheet/samples/gathering.ts'
import { oneDay, twoDays } from '#client/screens/sheet/samples/replay.ts'
import { setLanguage } from '#client/words/words.ts'
import { emptyGathering } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import type { ReplayCourse } from '#shared/protocol/replay.ts'
import { screenView } from '#shared/views/screen.ts'
import { live } from '#tests/support/samples.ts'

beforeEach(async () => {
  setLanguage('nb')
  await ready()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const stretch = {
  first: 0,
  whole: screenView(emptyGathering('g'), live),
  changes: oneDay.frames.slice(1).map(() => []),
}

function opened(answers: (question: Parameters<AskReplay>[0]) => unknown) {
  const asked: unknown[] = []
  const reel = createRoot(() =>
    createReel(async (question) => {
      asked.push(question)
      const answer = answers(question)
      if (answer instanceof Error) throw answer
      return answer
    }),
  )
  void reel.begin()
  render(() => <ReplayPage gathering="g" reel={reel} />)
  return { asked, reel }
}
const both = (course: ReplayCourse) => (question: Parameters<AskReplay>[0]) =>
  question.do === 'course' ? course : stretch
const clock = () => document.querySelector('.transport .clock b')?.textContent
const handle = () => screen.getByRole('slider', { name: words().slider })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('[RY21] where one is, what has been, and a press away what comes next', async () => {
  const { asked } = opened(both(oneDay))
  await screen.findByRole('slider')
  expect(clock()).toBe('09:45:00')
  await vi.waitFor(() => expect(asked).toContainEqual({ do: 'views', version: 1, stretch: 0 }))
  const list = within(screen.getByRole('region', { name: words().happened }))
  expect(list.getAllByRole('button')).toHaveLength(oneDay.marks.length)
  fireEvent.click(list.getByRole('button', { name: /Velkommen$/, current: false }))
  expect(clock()).toBe('10:02:00')
  expect(list.getByRole('button', { current: true }).textContent).toBe('10:02Velkommen')
  press(words().after)
  expect(clock()).toBe('10:02:30')
  press(words().before)
  press(words().before)
  expect(clock()).toBe('09:57:30')
  expect(document.title).toBe(words().document(oneDay.title))
})

test('[RY22] the handle goes by minutes, items and to the ends; other keys stay whose they are', async () => {
  opened(both(oneDay))
  await screen.findByRole('slider')
  const key = (name: string, on: Element = handle(), more = {}) =>
    fireEvent.keyDown(on, { key: name, bubbles: true, ...more })
  key('ArrowRight')
  key('ArrowUp')
  expect(clock()).toBe('09:47:00')
  key('ArrowDown')
  expect(clock()).toBe('09:46:00')
  key('PageUp')
  key('PageUp')
  expect(clock()).toBe('11:05:00')
  key('PageDown')
  expect(clock()).toBe('10:02:00')
  key('End')
  expect(clock()).toBe('12:13:00')
  key('Home')
  expect(clock()).toBe('09:45:00')
  key('ArrowRight', document.body)
  expect(clock()).toBe('09:46:00')
  // A page is scrolled, a language chosen and a tab changed as ever.
  for (const [name, on, more] of [
    ['ArrowDown', document.body, {}],
    ['End', document.body, {}],
    ['ArrowRight', screen.getByRole('combobox'), {}],
    ['ArrowRight', document.body, { ctrlKey: true }],
    [' ', screen.getByRole('button', { name: words().after }), {}],
  ] as const)
    expect(key(name, on, more)).toBe(true)
  expect(clock()).toBe('09:46:00')
  expect(key(' ', document.body)).toBe(false)
  expect(screen.getByRole('button', { name: words().pause })).toBeTruthy()
})

test('[RY23] it plays as fast as is asked, over the night at once, stops at the end and begins anew from there', async () => {
  vi.useFakeTimers()
  let now = 0
  await createRoot((dispose) => {
    const player = createPlayer(
      () => twoDays,
      () => now,
    )
    const pass = (seconds: number) => {
      for (let each = 0; each < seconds * 2; each++) {
        now += 500
        vi.advanceTimersByTime(500)
      }
    }
    player.go(at(10))
    player.setSpeed(10)
    player.toggle()
    return Promise.resolve().then(() => {
      pass(6)
      expect(player.at()).toBe(at(10, 1))
      player.setSpeed(60)
      player.go(at(12, 12, 50))
      pass(1)
      expect(clockText(player.at(), 'Europe/Oslo')).toBe('09:00:30')
      expect(player.place()).toBe(1)
      player.go(at(10, 59) + 86_400_000)
      pass(3)
      expect([player.at(), player.playing()]).toEqual([at(11) + 86_400_000, false])
      player.toggle()
      expect([player.at(), player.playing()]).toEqual([at(9, 45), true])
      dispose()
    })
  })
})

test('[RY24] what there is instead of a course says why, and what can be tried again is', async () => {
  let answer: unknown = { ok: false, code: 'server-error' }
  const { reel } = opened((question) => (question.do === 'views' ? stretch : answer))
  expect(screen.getByText(words().loading)).toBeTruthy()
  expect(await screen.findByText(words().failed)).toBeTruthy()
  for (const [next, text] of [
    [{ ok: false, code: 'not-allowed' }, words().notAllowed],
    [{ ok: false, code: 'not-private' }, words().notPrivate],
    [new Error('no line'), words().silent],
    [{ ...oneDay, frames: [], marks: [], stretches: [], went: [] }, words().empty],
  ] as const) {
    answer = next
    await reel.begin()
    expect(await screen.findByText(text)).toBeTruthy()
  }
  answer = oneDay
  press(words().common.tryAgain)
  expect(await screen.findByRole('slider')).toBeTruthy()
})

test('[RY24] without a line what is here stays and it says so; erased meanwhile, nothing does', async () => {
  let answers = both(oneDay)
  const { reel } = opened((question) => answers(question))
  await screen.findByRole('slider')
  await vi.waitFor(() => expect(reel.picture(3)).not.toBeNull())
  answers = () => new Error('no line') as never
  await reel.begin()
  expect(await screen.findByText(words().offline)).toBeTruthy()
  expect(reel.picture(3)).not.toBeNull()
  answers = () => ({ ok: false, code: 'not-allowed' }) as never
  await reel.begin()
  expect(await screen.findByText(words().notAllowed)).toBeTruthy()
  expect(screen.queryByRole('slider')).toBeNull()
})

test('[RY25] of a gathering that has changed the course comes anew, and no old picture is kept', async () => {
  let course = { ...oneDay, stretches: [0, 30] }
  let isGone = false
  const { asked, reel } = opened((question) => {
    if (question.do === 'course') return course
    if (isGone && question.version === 1) return { ok: false, code: 'moved-already' }
    return { ...stretch, first: question.stretch === 0 ? 0 : 30, changes: stretch.changes.slice(0, 29) }
  })
  await vi.waitFor(() => expect(reel.picture(0)).not.toBeNull())
  course = { ...course, version: 2 }
  isGone = true
  await reel.begin()
  expect(reel.course()?.version).toBe(2)
  expect(asked.filter((each) => JSON.stringify(each).includes('"version":2')).length).toBeGreaterThanOrEqual(
    1,
  )
  await vi.waitFor(() => expect(reel.picture(0)).not.toBeNull())
})

test('[RY26] items lie where they were, cut at the ends; times are of the gathering’s zone', async () => {
  const sitting = { from: at(10, 30), until: at(12, 30) }
  const bars = barsOf(oneDay.went, sitting).map(({ at: x, width }) => [x.toFixed(3), width.toFixed(3)])
  expect(bars).toEqual([
    ['0.000', '0.292'],
    ['0.292', '0.542'],
    ['0.833', '0.167'],
  ])
  expect(barsOf(oneDay.planned, { from: at(8), until: at(9) })).toEqual([])
  expect(hoursOf(sitting, 'Europe/Oslo').map(({ text }) => text)).toEqual([
    ...['10:30', '10:45', '11:00', '11:15', '11:30', '11:45', '12:00', '12:15', '12:30'],
  ])
  expect(hoursOf({ from: at(9), until: at(17) }, 'Europe/Helsinki')[0]?.text).toBe('10:00')
  expect(partOf(sitting, at(9))).toBe(0)
  expect([itemAt(oneDay.went, at(9)), itemAt(oneDay.went, at(12, 20))]).toEqual(['', 'Lunsj'])
  opened(both(twoDays))
  await screen.findByRole('slider')
  fireEvent.input(handle(), { target: { value: '20.4' } })
  expect(handle().getAttribute('aria-valuetext')).toBe('12. september, kl. 10:05:00, Velkommen')
  press('13. september')
  expect(handle().getAttribute('aria-valuetext')).toBe('13. september, kl. 09:00:00, Lunsj')
  expect(Number(handle().getAttribute('max'))).toBe((2 * 60 * MINUTE) / MINUTE)
})

test('[RY21] the address says whose replay it is, and whose key opens it', () => {
  expect(askedIn({ pathname: '/replay/abc', search: '' })).toEqual({ gathering: 'abc', programme: null })
  expect(askedIn({ pathname: '/replay/a-b', search: '?programme=p-1' })).toEqual({
    ...{ gathering: 'a-b', programme: 'p-1' },
  })
  const own = new URL(replayOf('a-b', 'p-1'), 'http://h')
  expect(askedIn(own)).toEqual({ gathering: 'a-b', programme: 'p-1' })
  expect(replayOf('a-b')).toBe('/replay/a-b')
  expect(gateOf(null, null)).toEqual({ show: 'loading' })
  expect(gateOf(null, 'too-many')).toEqual({ show: 'failed' })
})
