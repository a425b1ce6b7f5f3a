import { expect, test } from 'vitest'
import { askedNow, programmeDaysLeft, programmeErasesAt, purposeMark } from '#shared/programme/privacy.ts'
import { packProgramme, reviveProgramme } from '#shared/programme/snapshot.ts'
import { NOTICE_LANGUAGES, NOTICE_WORDS, wordsIn } from '#shared/words/notice.ts'
import { researchNotice } from '#shared/words/research-notice.ts'
import { DAY, inProgramme, MUSTER, meeting, national, of, play } from '#tests/support/programme-given.ts'

const study = {
  responsible: 'Et universitet',
  purpose: 'hva som får kommuner til å lykkes',
  contact: 'forskningslederen',
}
const set = (more: Partial<typeof study> = {}) => ({ type: 'SetResearch', ...study, ...more }) as const
const keep = (until: string | null, hold = false) => ({ type: 'SetKeeping', until, hold }) as const

test('[PG43] who studies it and what for belong together, are said in a sentence, and can be said when it has ended', () => {
  inProgramme(national)
    .when(set({ purpose: ` ${study.purpose}. ` }))
    .then({ type: 'v1.ProgrammeResearchSet', ...study, at: MUSTER })
  inProgramme(national)
    .when(set({ purpose: ' ' }))
    .thenRefused('purpose-needed')
  inProgramme(national)
    .when(set({ responsible: '' }))
    .thenRefused('purpose-needed')
  inProgramme(national)
    .when(set({ purpose: 'x'.repeat(201) }))
    .thenRefused('text-too-long', '200')
  const ended = play(national, [set()], [{ type: 'CloseProgramme' }])
  inProgramme(ended).when(set()).thenNothing()
  inProgramme(ended)
    .when(set({ contact: 'en annen' }))
    .then({
      type: 'v1.ProgrammeResearchSet',
      ...study,
      contact: 'en annen',
      at: MUSTER,
    })
  inProgramme(ended)
    .when(set({ responsible: '', purpose: '', contact: '' }))
    .then({ type: 'v1.ProgrammeResearchSet', responsible: '', purpose: '', contact: '', at: MUSTER })
  inProgramme(national)
    .when(set(), { by: of('bodo') })
    .thenRefused('not-allowed')
})

/** Björnsson's: words to a sentence, and how many in a hundred have more than six letters. */
function lix(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  const sentences = text.match(/[.?:]/g) ?? []
  const long = words.filter((word) => word.length > 6)
  return words.length / sentences.length + (100 * long.length) / words.length
}

test('[PG43] [P-13] what they say yes to is told in three languages, in sixty plain words', () => {
  const told = researchNotice(study)
  for (const language of NOTICE_LANGUAGES) {
    const text = told?.[language] ?? ''
    for (const part of Object.values(study)) expect(text).toContain(part)
    expect(wordsIn(text), text).toBeLessThanOrEqual(NOTICE_WORDS)
    expect(lix(text), text).toBeLessThanOrEqual(40)
  }
  expect(researchNotice({ responsible: '', purpose: '', contact: '' })).toBeNull()
  inProgramme(national)
    .when(set({ purpose: 'å '.repeat(50) }))
    .thenRefused('text-too-long', '80')
})

test('[PG44] the day is to come and not before the programme’s own last, and stays as it was said', () => {
  inProgramme(national).when(keep('2017-12-31')).then({
    type: 'v1.ProgrammeKeepingSet',
    until: '2017-12-31',
    hold: false,
  })
  inProgramme(national).when(keep('2017-12-30')).thenRefused('ends-later', '2017-12-31')
  inProgramme(national).when(keep('2016-09-26')).thenRefused('date-past')
  inProgramme(national).when(keep('2019-02-29')).thenRefused('no-such-date', '2019-02-29')
  inProgramme(national).when(keep(null)).thenNothing()
  const kept = play(national, [keep('2018-06-30')])
  // Its day is over, and somebody holds it none the less.
  inProgramme(kept)
    .when(keep('2018-06-30', true), { now: Date.UTC(2018, 6, 1) })
    .then({ type: 'v1.ProgrammeKeepingSet', until: '2018-06-30', hold: true })
})

test('[PG44] it goes when the day is over where it is, not while anything is planned, and not while it is held', () => {
  expect(programmeErasesAt(national)).toBeNull()
  const kept = play(national, [keep('2018-06-30')])
  // Midnight in Oslo, in summer.
  expect(programmeErasesAt(kept)).toBe(Date.UTC(2018, 5, 30, 22))
  const later = play(kept, [meeting('nord', ['bodo'], { from: '2018-08-02' })])
  expect(programmeErasesAt(later)).toBe(Date.UTC(2018, 7, 2, 22))
  expect(programmeErasesAt(play(later, [{ type: 'CancelGathering', planned: 'nord', why: '' }]))).toBe(
    Date.UTC(2018, 5, 30, 22),
  )
  expect(programmeErasesAt(play(kept, [keep('2018-06-30', true)]))).toBeNull()
  expect(programmeDaysLeft(kept, MUSTER)).toBeNull()
  expect(programmeDaysLeft(kept, Date.UTC(2018, 4, 31, 12))).toBe(30)
  expect(programmeDaysLeft(kept, Date.UTC(2018, 4, 30, 12))).toBeNull()
  expect(programmeDaysLeft(kept, Date.UTC(2018, 5, 30, 12))).toBe(0)
  expect(programmeDaysLeft(kept, Date.UTC(2018, 5, 30, 12) + 3 * DAY)).toBe(0)
})

test('[PG60] what stood before is kept with until when; whom to ask may be another, and what was nothing leaves nothing', () => {
  const first = play(national, [set()])
  expect(first.purposes).toEqual([])
  expect(play(first, [set({ contact: 'en annen' })]).purposes).toEqual([])
  const second = play(first, [set({ purpose: 'hva som hjelper' })])
  expect(second.purposes).toEqual([{ ...study, until: MUSTER }])
  expect(askedNow(second)).toEqual({ purpose: purposeMark(second.research), only: false })
  const back = play(second, [set()])
  expect(back.purposes).toHaveLength(2)
  expect(askedNow(back).purpose).toBe(askedNow(first).purpose)
  expect(askedNow(play(first, [set({ responsible: '', purpose: '', contact: '' })])).purpose).toBe('')
  expect(reviveProgramme(JSON.parse(JSON.stringify(packProgramme(second))))).toEqual(second)
})
