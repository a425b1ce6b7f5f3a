import { describe, expect, test } from 'vitest'
import { daysLeft, defaultPrivacy, erasesAt, type Privacy } from '#shared/gathering/privacy.ts'
import { lobbyView } from '#shared/views/lobby.ts'
import { NOTICE_LANGUAGES, NOTICE_WORDS, noticeIn, wordsIn } from '#shared/words/notice.ts'
import { given, givenState, play, stateAfter, TEN } from '#tests/support/given.ts'
import { roster } from '#tests/support/samples.ts'

const DAY = 86_400_000
const set = (more: Partial<Privacy> = {}) => ({ type: 'SetPrivacy', ...defaultPrivacy, ...more }) as const
const filled: Partial<Privacy> = {
  controller: 'Vefsn kommune',
  contact: 'personvernombudet i Vefsn',
  purpose: 'planen for nærvær i kommunene',
}

/** Björnsson's: words to a sentence, and how many in a hundred have more than six letters. */
function lix(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  const sentences = text.match(/[.?:]/g) ?? []
  return (
    words.length / sentences.length + (100 * words.filter((word) => word.length > 6).length) / words.length
  )
}

describe('before anybody joins', () => {
  test.each(NOTICE_LANGUAGES)('[P-13] the notice in %s is short and plain, whatever is set', (language) => {
    for (const hold of [false, true])
      for (const nameless of [false, true])
        for (const facts of [defaultPrivacy, { ...defaultPrivacy, ...filled }]) {
          const text = noticeIn(language, { ...facts, hold, nameless })
          expect(wordsIn(text), text).toBeLessThanOrEqual(NOTICE_WORDS)
          expect(lix(text), text).toBeLessThanOrEqual(40)
        }
  })

  test('[P-13] it names who is responsible, what for, how long, whom to ask, and whether names are needed', () => {
    const text = noticeIn('nb', { ...defaultPrivacy, ...filled, days: 14 })
    for (const part of ['Vefsn kommune', 'planen for nærvær', '14 dager', 'personvernombudet', 'slette'])
      expect(text).toContain(part)
    expect(noticeIn('nb', { ...defaultPrivacy, nameless: true })).toContain('uten navn')
    const gathering = play(stateAfter(roster), [set(filled)])
    expect(lobbyView(gathering).notice.nb).toContain('Vefsn kommune')
  })

  test('[P-13] what would make it longer than anybody reads is refused', () => {
    given()
      .when(set({ purpose: 'å '.repeat(50) }))
      .thenRefused('text-too-long', '80')
    given()
      .when(set({ controller: 'k'.repeat(121) }))
      .thenRefused('text-too-long', '120')
    given().when(set()).thenNothing()
  })

  test('[P-13] where names are left out, whoever has none goes by a number; elsewhere a name is needed', () => {
    const visitor = { by: { role: 'visitor' }, device: 'phone' } as const
    const join = { type: 'Join', name: ' ', municipality: 'bomlo', title: '' } as const
    given(...roster)
      .when(join, visitor)
      .thenRefused('name-empty')
    const free = play(stateAfter(roster), [set({ nameless: true })])
    const state = play(free, [join, visitor], [join, { ...visitor, device: 'other' }])
    const names = [...state.people.roster.values()].map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['Bømlo 1', 'Bømlo 2']))
    expect(lobbyView(free).nameless).toBe(true)
  })
})

describe('how long it is kept', () => {
  const closed = play(stateAfter(roster), [{ type: 'CloseGathering' }, { now: TEN }])

  test('[P-10] thirty days after it was closed everything goes, unless another number is set', () => {
    expect(erasesAt(stateAfter(roster))).toBeNull()
    expect(erasesAt(closed)).toBe(TEN + 30 * DAY)
    expect(erasesAt(play(closed, [set({ days: 90 })]))).toBe(TEN + 90 * DAY)
  })

  test('[P-10] nothing goes that is to be held, or that is open again', () => {
    expect(erasesAt(play(closed, [set({ hold: true })]))).toBeNull()
    expect(erasesAt(play(closed, [{ type: 'ReopenGathering' }]))).toBeNull()
    givenState(closed)
      .when(set({ hold: true }))
      .then({ type: 'v1.PrivacySet', ...defaultPrivacy, hold: true })
  })

  test('[P-10] the last seven days are told, one by one', () => {
    const at = TEN + 30 * DAY
    expect(daysLeft(closed, at - 7 * DAY - 1)).toBeNull()
    expect(daysLeft(closed, at - 7 * DAY)).toBe(7)
    expect(daysLeft(closed, at - 1)).toBe(1)
    expect(daysLeft(closed, at + DAY)).toBe(0)
  })
})
