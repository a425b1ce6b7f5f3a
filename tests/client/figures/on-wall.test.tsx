import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FigureOnWall, LOOKS_EVERY } from '#client/figures/parts/FigureOnWall.tsx'
import { ready as programmeReady, words } from '#client/figures/programme-words.ts'
import { ready as drawnReady } from '#client/figures/words.ts'
import { createDesk, DeskProvider } from '#client/screens/console/desk.tsx'
import { brought, broughtOnWall } from '#client/screens/sheet/samples/figures.ts'
import { at } from '#client/screens/sheet/samples/gathering.ts'
import { madeUpLine } from '#client/screens/sheet/samples/line.ts'
import { running as measured } from '#client/screens/sheet/samples/programme.ts'
import { leaderOf } from '#client/screens/sheet/samples/views.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { plannedIn } from '#shared/programme/programme.ts'
import type { SlidesAnswer } from '#shared/protocol/programme.ts'
import { programmeSlides } from '#shared/views/programme-slides.ts'

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  await Promise.all([programmeReady(), drawnReady()])
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const planned = plannedIn(measured, 'troms')
const indicators = planned ? programmeSlides(measured, planned) : []
const asNow: SlidesAnswer = { of: { title: 'Til stede', indicators } }

function shown(of: typeof brought, answers: readonly (SlidesAnswer | Error)[]) {
  const sent: GatheringCommand[] = []
  const line = madeUpLine({ now: at(11, 10) })
  const view = leaderOf(of)
  const desk = createDesk(
    {
      ...line,
      send: async (command: GatheringCommand) => {
        sent.push(command)
        return { ok: true, at: 1 } as const
      },
    } as typeof line,
    () => view,
    () => at(11, 10),
  )
  const ask = vi.fn(async () => {
    const answer = answers[Math.min(ask.mock.calls.length, answers.length) - 1]
    if (answer instanceof Error || answer === undefined) throw answer
    return answer
  })
  render(() => (
    <DeskProvider desk={desk}>
      <FigureOnWall ask={ask} />
    </DeskProvider>
  ))
  return { ask, sent }
}
const update = () => screen.queryByRole('button', { name: words().update })

test('[PP77] what has been put right in the programme is told where the figure stands, and taken in with one press', async () => {
  const { sent } = shown(broughtOnWall, [asNow])
  await vi.waitFor(() => expect(update()).toBeTruthy())
  expect(screen.getByText(new RegExp(words().onWall('').trim()))).toBeTruthy()
  fireEvent.click(update() as HTMLElement)
  await vi.waitFor(() => expect(sent).toMatchObject([{ type: 'SetFigure', figure: 'absence-whole' }]))
  const [command] = sent
  const { heading } = broughtOnWall.figures.find(({ id }) => id === 'absence-whole') ?? {}
  expect(command?.type === 'SetFigure' && command.heading).toBe(heading)
})

test('[PP77] it is asked again while the figure stands there, also after it could not be; a programme of none says nothing', async () => {
  const { ask } = shown(broughtOnWall, [new Error('500'), { of: null }, asNow])
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(1))
  expect(update()).toBeNull()
  await vi.advanceTimersByTimeAsync(LOOKS_EVERY)
  expect(ask).toHaveBeenCalledTimes(2)
  expect(update()).toBeNull()
  await vi.advanceTimersByTimeAsync(LOOKS_EVERY)
  await vi.waitFor(() => expect(update()).toBeTruthy())
  cleanup()
  await vi.advanceTimersByTimeAsync(LOOKS_EVERY)
  expect(ask).toHaveBeenCalledTimes(3)
})

test('[PP77] of a figure that is not on the wall nothing is told', async () => {
  const { ask } = shown(brought, [asNow])
  await vi.waitFor(() => expect(ask).toHaveBeenCalled())
  expect(update()).toBeNull()
})
