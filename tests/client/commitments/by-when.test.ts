import { expect, test } from 'vitest'
import { dayText, yearOf } from '#client/activities/commitments/by-when.ts'
import { common as en } from '#client/words/en/common.ts'
import { common as nb } from '#client/words/nb/common.ts'
import { common as nn } from '#client/words/nn/common.ts'

test('[FO21] a day in another year is told with its year, in each language', () => {
  expect([nb, nn, en].map((words) => dayText(words, '2013-12-01', '2012'))).toEqual([
    '1. desember 2013',
    '1. desember 2013',
    '1 December 2013',
  ])
  expect([nb, nn, en].map((words) => dayText(words, '2012-12-01', '2012'))).toEqual([
    '1. desember',
    '1. desember',
    '1 December',
  ])
  expect(dayText(nb, '2011-03-01', '2012')).toBe('1. mars 2011')
})

test('[FO21] the year is the gathering’s, where it is', () => {
  const midnight = Date.UTC(2012, 11, 31, 23, 30)
  expect([yearOf(midnight, 'Europe/Oslo'), yearOf(midnight, 'Etc/GMT')]).toEqual(['2013', '2012'])
})
