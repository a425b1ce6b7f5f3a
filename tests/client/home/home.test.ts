import { expect, test } from 'vitest'
import { isClockGood, isOpening, marksOf, sidIn, verdictOf } from '#client/screens/check/check.model.ts'
import { whyText } from '#client/screens/home/home.model.ts'
import { deadKeys, fileName, heldKeys, inOrder } from '#client/screens/home/mine.model.ts'
import { fileOf, placeIn } from '#client/screens/home/new.model.ts'
import { words as en } from '#client/words/en/home.ts'
import { words as nb } from '#client/words/nb/home.ts'
import { words as nn } from '#client/words/nn/home.ts'
import { readProgrammeText } from '#shared/agenda/read-programme-text.ts'
import { readProgrammeFile } from '#shared/gathering/programme-file.ts'
import type { HomeRow } from '#shared/protocol/home.ts'
import { makeIds } from '#tests/support/given.ts'

test('[HO8] the keys that console and phone have kept are found, leaders first, and those that open nothing any more are told apart', () => {
  const stored = [
    ['samling/token/K7M4PX', 'phone-token'],
    ['samling/language', 'nn'],
    ['samling/session/screen/g1', 'screen'],
    ['samling/session/leader/g1', 'leader'],
    ['other', 'x'],
  ] as const
  const keys = [
    { role: 'leader', gathering: 'g1', session: 'leader' },
    { role: 'phone', code: 'K7M4PX', token: 'phone-token' },
  ] as const
  expect(heldKeys(stored, 60)).toEqual(keys)
  expect(heldKeys(stored, 1)).toHaveLength(1)
  const row = { title: '', place: '', dates: [], code: 'K7M4PX', phase: 'open' } as const
  const open = [{ ...row, key: { role: 'leader', gathering: 'g1' } }] as const
  expect(deadKeys(keys, open)).toEqual([keys[1]])
  expect(deadKeys(keys, [])).toEqual(keys)
})

test('[HO8] open gatherings stand before closed ones, the latest first', () => {
  const row = (title: string, dates: readonly string[], phase: HomeRow['phase'] = 'open'): HomeRow => ({
    key: { role: 'phone', code: title, gathering: title },
    title,
    place: '',
    dates,
    code: 'K7M4PX',
    phase,
  })
  const rows = [
    row('old', ['2026-01-01']),
    row('shut', ['2028-01-01'], 'closed'),
    row('new', ['2027-01-01']),
    row('none', []),
  ]
  expect(inOrder(rows).map(({ title }) => title)).toEqual(['none', 'new', 'old', 'shut'])
})

test('[HO9] a saved programme has a name that every machine takes', () => {
  expect(fileName('Nærvær på timeplanen: dag 1/2 «ny»')).toBe('nærvær-på-timeplanen-dag-1-2-ny.samling.json')
  expect(fileName('../..')).toBe('program.samling.json')
  expect(fileName('x'.repeat(300)).length).toBeLessThan(80)
})

test('[HO6] a pasted programme becomes a file that the server takes, with the place where the text names one', () => {
  const text =
    'Program for samlingen\nSted: Kulturhuset, Vefsn\n10.00 Velkommen\n23.30 Kveldsmat\n00.30 Slutt'
  for (const [line, place] of [
    ['Stad: Førde', 'Førde'],
    ['Place – Bergen', 'Bergen'],
    ['Møtested: Rådhuset', 'Rådhuset'],
    ['Stedet er fint', ''],
    ['Sted:', ''],
  ] as const)
    expect(placeIn(`x\n${line}\n10.00 y`)).toBe(place)
  const reading = readProgrammeText(text, { year: 2027 })
  const file = fileOf({ title: ' Samling ', place: placeIn(text), text, reading }, makeIds())
  expect(file).toMatchObject({ title: 'Samling', place: 'Kulturhuset, Vefsn' })
  expect(readProgrammeFile(JSON.stringify(file))).toMatchObject({ ok: true, title: 'Samling' })
  const empty = fileOf({ title: '', place: '', text: '', reading: readProgrammeText('') }, makeIds())
  expect(readProgrammeFile(JSON.stringify(empty))).toMatchObject({ ok: true })
})

test('[HO3] each refusal has its words, with the place, in three languages', () => {
  const no = { ok: false, where: 'programme.days.1', found: 'x', detail: '' } as const
  const codes = [
    'file-too-large',
    'file-not-json',
    'file-not-programme',
    'file-too-new',
    'file-wrong',
    'not-allowed',
    'no-answer',
    'storage-full',
    'never heard of',
  ]
  for (const words of [nb, nn, en]) {
    const texts = codes.map((code) => whyText(words, { ...no, code }))
    expect(new Set(texts).size).toBe(codes.length)
    expect(whyText(words, { ...no, code: 'file-wrong' })).toContain('programme → days → 1')
    const refused = whyText(words, { ...no, code: 'file-refused', found: 'question-empty' })
    expect(refused).toContain('programme → days → 1')
    expect(refused).not.toContain('question-empty')
  }
})

test('[HO13] one line is enough to take part; what is missing is said', () => {
  const all = { websocket: true, polling: true, clock: true, storage: true }
  expect(verdictOf(all)).toBe('well')
  expect(verdictOf({ ...all, polling: false })).toBe('well')
  for (const one of ['websocket', 'clock', 'storage'] as const)
    expect(verdictOf({ ...all, [one]: false })).toBe('enough')
  expect(verdictOf({ ...all, websocket: false, polling: false })).toBe('not')
  expect(marksOf(all)).toEqual(['all'])
  expect(marksOf({ websocket: false, polling: true, clock: false, storage: false })).toEqual([
    'detour',
    'noStore',
    'slowClock',
  ])
  expect(marksOf({ ...all, websocket: false, polling: false })).toEqual(['blocked'])
})

test('[HO13] the line is known by its opening, and the clock by the quickest of several', () => {
  expect(isOpening('0{"sid":"abc-1_","upgrades":[]}')).toBe(true)
  expect(sidIn('0{"sid":"abc-1_","upgrades":[]}')).toBe('abc-1_')
  // A page of the hotel's own in between.
  for (const other of ['<html>Log in', '', null, new ArrayBuffer(2)]) expect(isOpening(other)).toBe(false)
  expect(isClockGood([9_000, 40])).toBe(true)
  expect(isClockGood([9_000])).toBe(false)
  expect(isClockGood([])).toBe(false)
})
