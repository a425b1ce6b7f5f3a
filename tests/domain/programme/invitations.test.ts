import { expect, test } from 'vitest'
import { letterTo } from '#shared/programme/letters.ts'
import { PROGRAMME_LIMITS } from '#shared/programme/limits.ts'
import { municipalityIn, type Programme, plannedIn } from '#shared/programme/programme.ts'
import { remindersDue, replyCounts, replyOf } from '#shared/programme/replies.ts'
import {
  DAY,
  inProgramme,
  leaderOf,
  MUSTER,
  meeting,
  national,
  of,
  play,
} from '#tests/support/programme-given.ts'

const all = ['bodo', 'narvik', 'tromso', 'harstad']
const invited = play(
  national,
  [meeting('nord', all, { from: '2016-11-15' })],
  [{ type: 'SetReplyBy', planned: 'nord', replyBy: '2016-11-01', reminders: [3, 14] }],
  [{ type: 'MarkInvited', planned: 'nord', municipalities: ['bodo', 'narvik', 'tromso'] }],
)
const reply = (municipality: string, answer: 'comes' | 'perhaps' | 'not', people: number | null = null) =>
  ({ type: 'ReplyToInvitation', planned: 'nord', municipality, answer, people, who: '', note: '' }) as const

function letter(programme: Programme, municipality: string, kind: 'invitation' | 'reminder' = 'invitation') {
  const planned = plannedIn(programme, 'nord')
  const to = municipalityIn(programme, municipality)
  if (!planned || !to) throw new Error('no such gathering or municipality')
  return letterTo(programme, planned, to, { kind, link: 'https://samling.example/p#x' })
}
const speaks = (municipality: string, language: 'nb' | 'nn' | 'en', address = '') =>
  [{ type: 'SetMunicipalityContact', municipality, role: 'HR-leder', address, language }] as const

test('[PG15] a letter is in the municipality’s language, with everything put in, and opens in the sender’s own mail', () => {
  const { subject, text, mailto } = letter(play(invited, speaks('bodo', 'nb', 'post@bodo.example')), 'bodo')
  expect(subject).toBe('Invitasjon til Bodø: Fylkesmøte nord')
  expect(text).toContain('Når: tirsdag 15. november 2016')
  expect(text).toContain('Svar senest tirsdag 1. november 2016.')
  expect(text).toContain('https://samling.example/p#x')
  expect(text).toContain('Spørsmål: Seniorrådgiver')
  expect(mailto).toMatch(/^mailto:post@bodo\.example\?subject=Invitasjon%20til%20Bod%C3%B8/)
  expect(decodeURIComponent(mailto)).toContain('Når: tirsdag 15. november 2016\r\n')
  const inNynorsk = letter(play(invited, speaks('bodo', 'nn')), 'bodo').text
  expect(inNynorsk).toContain('Vi inviterer dykk')
  expect(inNynorsk).toMatch(/Når: ty[rs]dag 15\. november 2016/)
  expect(letter(play(invited, speaks('bodo', 'en')), 'bodo', 'reminder').text).toMatch(
    /Answer by: Tuesday,? 1 November 2016/,
  )
})

test('[PG15] a line about what nobody has settled is left out, and what must be there says that it is not settled', () => {
  const open = play(national, [{ ...meeting('nord', all), from: null, place: '' }])
  const { text } = letter(open, 'bodo')
  expect(text).not.toContain('Svar senest')
  expect(text).toContain('Når: datoen er ikke satt ennå')
  expect(text).toContain('Hvor: stedet er ikke satt ennå')
  expect(text).not.toMatch(/[{}]/)
})

test('[PG15] the owner’s own words take the ready ones’ place; a brace that means nothing here is refused', () => {
  const writing = {
    type: 'WriteInvitation',
    planned: 'nord',
    language: 'nb',
    subject: 'Kom, {kommune}',
    text: 'Hei {Kommune}!',
  } as const
  expect(letter(play(invited, [writing]), 'bodo')).toMatchObject({ subject: 'Kom, Bodø', text: 'Hei Bodø!' })
  expect(letter(play(invited, [writing], [{ ...writing, subject: '', text: '' }]), 'bodo').subject).toBe(
    'Invitasjon til Bodø: Fylkesmøte nord',
  )
  inProgramme(invited)
    .when({ ...writing, text: 'Hei {navn}' })
    .thenRefused('unknown-placeholder', '{navn}')
  inProgramme(invited)
    .when({ ...writing, text: 'a'.repeat(PROGRAMME_LIMITS.invitation + 1) })
    .thenRefused('text-too-long', `${PROGRAMME_LIMITS.invitation}`)
})

test('[PG16] the last reply counts and every one is kept, with who said it and when', () => {
  const replied = play(
    invited,
    [reply('bodo', 'perhaps'), { by: of('bodo') }],
    [
      { ...reply('bodo', 'comes', 4), who: 'Kommunedirektør, HR-leder' },
      { by: of('bodo'), now: MUSTER + DAY },
    ],
    [reply('narvik', 'not', 9), { by: leaderOf('nord') }],
  )
  expect(replyOf(replied, 'nord', 'bodo')).toEqual({
    ...{ answer: 'comes', people: 4, who: 'Kommunedirektør, HR-leder', note: '' },
    ...{ by: { role: 'municipality' }, at: MUSTER + DAY },
  })
  expect(replied.invitations.get('nord')?.to.bodo?.replies).toHaveLength(2)
  // Nobody comes from one that does not.
  expect(replyOf(replied, 'nord', 'narvik')).toMatchObject({
    people: null,
    by: { role: 'leader', planned: 'nord' },
  })
  inProgramme(replied)
    .when(reply('narvik', 'not', 7))
    .thenNothing()
})

test('[PG16] a municipality answers for itself, about what it is asked to, while that is to come', () => {
  inProgramme(invited)
    .when(reply('narvik', 'comes'), { by: of('bodo') })
    .thenRefused('not-allowed')
  inProgramme(invited).when(reply('moss', 'comes')).thenRefused('not-invited', 'Moss')
  inProgramme(invited)
    .when(reply('bodo', 'comes', PROGRAMME_LIMITS.people + 1))
    .thenRefused('too-many-people', `${PROGRAMME_LIMITS.people}`)
  const held = play(invited, [{ type: 'SayGatheringHeld', planned: 'nord' }])
  inProgramme(held)
    .when(reply('bodo', 'comes'), { by: of('bodo') })
    .thenRefused('gathering-held')
})

test('[PG17] replies are counted over the municipalities that are asked, each in one place', () => {
  const replied = play(invited, [reply('bodo', 'comes', 4)], [reply('narvik', 'perhaps', 2)])
  const planned = plannedIn(replied, 'nord')
  expect(planned && replyCounts(replied, planned)).toEqual({
    comes: 1,
    perhaps: 1,
    not: 0,
    silent: 1,
    notInvited: 1,
    people: 4,
  })
})

const due = (programme: Programme, today: string) =>
  remindersDue(programme, today).map(({ municipality, days, answer }) => [municipality, days, answer])

test('[PG18] a reminder is due from its day until somebody is written to, for those who were invited and have not settled', () => {
  const replied = play(invited, [reply('bodo', 'comes', 4)], [reply('narvik', 'perhaps')])
  expect(due(replied, '2016-10-17')).toEqual([])
  const first = [
    ['narvik', 14, 'perhaps'],
    ['tromso', 14, null],
  ]
  expect(due(replied, '2016-10-18')).toEqual(first)
  expect(due(replied, '2016-10-20')).toEqual(first.map(([name, , answer]) => [name, 12, answer]))
  const now = Date.UTC(2016, 9, 20, 8)
  const reminded = play(replied, [
    { type: 'MarkReminded', planned: 'nord', municipalities: ['tromso'] },
    { now },
  ])
  expect(due(reminded, '2016-10-21')).toEqual([['narvik', 11, 'perhaps']])
  expect(due(reminded, '2016-10-29')).toEqual([
    ['narvik', 3, 'perhaps'],
    ['tromso', 3, null],
  ])
})

test('[PG18] when the last day is past that is a reminder too; none is due for what was cancelled, or for who has withdrawn', () => {
  const replied = play(invited, [reply('bodo', 'comes', 4)], [reply('narvik', 'not')])
  expect(due(replied, '2016-11-02')).toEqual([['tromso', -1, null]])
  expect(
    due(play(replied, [{ type: 'WithdrawMunicipality', municipality: 'tromso' }]), '2016-11-02'),
  ).toEqual([])
  expect(due(play(replied, [{ type: 'CancelGathering', planned: 'nord', why: '' }]), '2016-11-02')).toEqual(
    [],
  )
})
