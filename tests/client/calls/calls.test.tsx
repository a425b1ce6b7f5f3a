import { cleanup, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  minutesTo,
  nameOf,
  near,
  readReminded,
  remindersNow,
  withReminded,
} from '#client/calls/calls.model.ts'
import { OwnCalls, RowCalls } from '#client/calls/OwnCalls.tsx'
import { calls as words } from '#client/words/nb/calls.ts'
import type { Item } from '#shared/agenda/agenda.ts'
import type { Calling } from '#shared/gathering/calls-now.ts'
import { MINUTE, SECOND } from '#shared/kernel/instant.ts'
import type { CallPart } from '#shared/views/calls-part.ts'
import { hallView } from '#tests/client/phone/fixtures.ts'

const item = { id: 'lunch' } as Item
const AT = Date.UTC(2013, 1, 28, 11, 45)
const calling = (at = AT, more: Partial<Calling['call']> = {}): Calling => ({
  item,
  status: 'coming',
  at,
  fits: true,
  call: { role: 'panel', when: { of: 'end', minutes: 15 }, place: '', ...more },
})
const marks = (left: number, reminded = {}, at = AT) =>
  remindersNow([calling(at)], reminded, at - left).map(({ mark }) => mark)

describe('[CT21] what stands as a reminder', () => {
  test('from ten minutes before until two after', () => {
    const shown = (left: number) => near([calling()], AT - left).length
    expect([10 * MINUTE + 1, 10 * MINUTE, 0, -2 * MINUTE + 1, -2 * MINUTE].map(shown)).toEqual([
      0, 1, 1, 1, 0,
    ])
  })
  test('whole minutes, and none below nothing', () => {
    const minutes = (left: number) => minutesTo(calling(), AT - left)
    expect([10 * MINUTE, 9 * MINUTE + SECOND, MINUTE, SECOND, 0, -MINUTE].map(minutes)).toEqual([
      10, 10, 1, 1, 0, 0,
    ])
  })
})

describe('[CT22] each mark is felt once', () => {
  test('ten minutes before, one minute before, and nothing once it is time', () => {
    expect([11 * MINUTE, 10 * MINUTE, MINUTE + 1, MINUTE, 1, 0, -1].map((left) => marks(left))).toEqual([
      [],
      ['ten'],
      ['ten'],
      ['one'],
      ['one'],
      [],
      [],
    ])
  })
  test('not again, on this page or the next', () => {
    const said = remindersNow([calling()], {}, AT - 10 * MINUTE)
    const kept = readReminded(JSON.stringify(withReminded({}, said)))
    expect(marks(9 * MINUTE, kept)).toEqual([])
    expect(marks(MINUTE, kept)).toEqual(['one'])
  })
  test('a call put off by five minutes or more reminds anew; one that creeps does not', () => {
    const kept = withReminded({}, remindersNow([calling()], {}, AT - 10 * MINUTE))
    expect(marks(10 * MINUTE, kept, AT + 4 * MINUTE)).toEqual([])
    expect(marks(10 * MINUTE, kept, AT + 5 * MINUTE)).toEqual(['ten'])
    // Brought forward: it has been said, and still holds.
    expect(marks(5 * MINUTE, kept, AT - 4 * MINUTE)).toEqual([])
  })
  test('calls that differ in anything are told apart', () => {
    const names = [calling(), calling(AT, { role: 'observer' }), calling(AT, { place: 'bord 2' })].map(nameOf)
    expect(new Set(names).size).toBe(3)
  })
  test('what was kept may be anything', () => {
    for (const text of [null, '', '{', '7', 'null', '{"a":"b"}']) expect(readReminded(text)).toEqual({})
    const many = Array.from({ length: 60 }, (_, nth) => ({
      ...calling(AT + nth),
      name: `${nth}`,
      mark: 'ten' as const,
      calling: calling(AT + nth),
    }))
    expect(Object.keys(withReminded({}, many))).toHaveLength(40)
  })
})

describe('[CT20] [CT21] [CT22] on the page', () => {
  const felt = vi.fn()
  let place = ''
  beforeEach(() => {
    place += 'a'
    felt.mockReset()
    vi.stubGlobal('navigator', Object.create(navigator, { vibrate: { value: felt } }))
  })
  afterEach(() => {
    cleanup()
    vi.unstubAllGlobals()
  })

  const seen = hallView()
  const [today] = seen.agenda.days
  const coming = today?.items.find(({ kind }) => kind === 'meal') ?? today?.items.at(-1)
  const own: CallPart = {
    item: coming?.id ?? '',
    role: 'panel',
    when: { of: 'start', minutes: 0 },
    place: 'ved scenen',
  }

  function inHand(calls: readonly CallPart[], start: number) {
    const [now, setNow] = createSignal(start)
    const [mine, setMine] = createSignal(calls)
    const page = render(() => (
      <>
        <OwnCalls calls={mine()} seen={seen} now={now} words={words} place={place} />
        <p data-testid="row">
          <RowCalls item={own.item} words={words} />
        </p>
      </>
    ))
    return { ...page, setNow, setMine, row: () => page.getByTestId('row').textContent }
  }
  /** When the call is, as the page itself works it out: the row says it. */
  function timeOf(): number {
    const start = (coming?.start ?? 0) * MINUTE
    return Date.parse(`${today?.date ?? ''}T00:00:00+01:00`) + start
  }

  test('a reminder stands, is felt and is told to those who listen, once; the row has it all day', () => {
    const at = timeOf()
    const { setNow, container, row, unmount } = inHand([own], at - 60 * MINUTE)
    expect(row()).toMatch(/^Panelet møtes \d\d:\d\d, ved scenen$/)
    expect(container.querySelector('.off')).toBeNull()
    setNow(at - 10 * MINUTE)
    expect(container.querySelector('.off')?.textContent).toMatch(/^Om 10 minutter: Panelet møtes/)
    expect(container.querySelector('[role=status]')?.textContent).toMatch(/^Om 10 minutter: Panelet møtes/)
    setNow(at - 9 * MINUTE)
    expect(felt.mock.calls).toEqual([[200]])
    setNow(at - MINUTE)
    expect(felt.mock.calls).toEqual([[200], [[200, 100, 200]]])
    unmount()
    const again = inHand([own], at - 30 * SECOND)
    expect(again.container.querySelector('.off')?.textContent).toMatch(/^Om ett minutt/)
    expect(felt).toHaveBeenCalledTimes(2)
    again.setNow(at)
    expect(again.container.querySelector('.off')?.textContent).toMatch(/^Nå: /)
  })
  test('nobody who is not called, or is no more, is reminded', () => {
    const at = timeOf()
    const { container, setMine, setNow, row } = inHand([], at - 5 * MINUTE)
    expect([container.querySelector('.off'), row()]).toEqual([null, ''])
    setMine([own])
    expect(container.querySelector('.off')).not.toBeNull()
    setMine([])
    setNow(at - MINUTE)
    expect(container.querySelector('.off')).toBeNull()
    expect(felt).toHaveBeenCalledTimes(1)
  })
})
