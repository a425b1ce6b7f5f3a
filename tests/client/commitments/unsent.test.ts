import { beforeEach, expect, test } from 'vitest'
import { draftPlace, unsentIn } from '#client/activities/commitments/unsent.model.ts'
import { keep } from '#client/connection/storage.ts'
import type { GroupCommitments } from '#shared/views/commitments-part.ts'

let CODE = ''
let nth = 0
const all = (what = ''): GroupCommitments => ({
  ...{ kind: 'commitments', id: 'promises', phase: 'closed', title: '', most: 2, plan: true },
  ...{ ready: null, carried: [] },
  fields: what === '' ? {} : { '1.what': { text: what, by: 'ane', name: 'HR-leder', at: 1 } },
})
const write = (key: string, draft: unknown) =>
  keep(draftPlace(CODE, 'promises', key), typeof draft === 'string' ? draft : JSON.stringify(draft))
const unsent = (of = all()) => unsentIn(CODE, of).map(({ key, text }) => [key, text])

beforeEach(() => {
  CODE = `K7M${++nth}`
})

test('[FO23] what did not get in is found again, by promise and plan, in the order it is asked', () => {
  write('0.ways', { base: '', text: 'Partene møtes hver måned' })
  write('2.what', { base: '', text: 'Fadder til alle nye', sent: 'Fadder' })
  write('1.who', { base: '', text: 'HR-leder' })
  expect(unsent()).toEqual([
    ['1.who', 'HR-leder'],
    ['2.what', 'Fadder til alle nye'],
    ['0.ways', 'Partene møtes hver måned'],
  ])
})

test('[FO23] what got in, changed nothing or was emptied is not', () => {
  write('1.what', { base: '', text: 'Ringe alle ' })
  expect(unsent(all('Ringe alle'))).toEqual([])
  expect(unsent(all('Ringe noen'))).toEqual([['1.what', 'Ringe alle']])
  write('1.what', { base: 'Ringe alle', text: 'Ringe alle ' })
  expect(unsent()).toEqual([])
  write('1.what', { base: 'Ringe alle', text: '' })
  expect(unsent()).toEqual([])
})

test('[FO23] of another gathering, another set of promises, or what is no draft, there is nothing', () => {
  keep(draftPlace('AAA', 'promises', '1.what'), JSON.stringify({ base: '', text: 'Ringe' }))
  keep(draftPlace(CODE, 'others', '1.what'), JSON.stringify({ base: '', text: 'Ringe' }))
  write('3.what', { base: '', text: 'more than there is room for' })
  for (const [key, draft] of [
    ['1.what', '{'],
    ['1.who', { base: 1, text: 'HR' }],
    ['1.how', null],
  ] as const)
    write(key, draft)
  expect(unsent()).toEqual([])
})
