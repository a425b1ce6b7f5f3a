import { expect, test } from 'vitest'
import { programmeRefusals as en } from '#client/words/en/programme-refusals.ts'
import { firstRefusals } from '#client/words/nb/first-refusals.ts'
import { programmeRefusals as nb } from '#client/words/nb/programme-refusals.ts'
import { programmeRefusals as nn } from '#client/words/nn/programme-refusals.ts'
import { refusalText } from '#client/words/refusal-text.ts'
import { readCounty } from '#shared/programme/read-county.ts'
import { ask, national } from '#tests/support/programme-given.ts'

test('[PG40] every refusal of a programme is said in three languages, with what would be right in it', () => {
  expect(Object.keys(nn).toSorted()).toEqual(Object.keys(nb).toSorted())
  expect(Object.keys(en).toSorted()).toEqual(Object.keys(nb).toSorted())
  for (const words of [nb, nn, en])
    for (const text of Object.values(words)) {
      const said = typeof text === 'string' ? text : text('DETAIL')
      expect(said).toMatch(/^\p{Lu}.*[.?]$|^DETAIL.*[.?]$/u)
      expect(said).not.toContain('!')
    }
})

test('[PG40] a county that does not exist is answered with the nearest that does, in words', () => {
  const told = {
    id: 'rana',
    name: 'Rana',
    county: 'Nordlnad',
    role: '',
    address: '',
    language: 'nb',
    sectors: [],
  } as const
  const decision = ask(national, { type: 'AddMunicipalities', municipalities: [{ ...told, sectors: [] }] })
  if (decision.ok) throw new Error('accepted')
  expect(refusalText({ ...firstRefusals, ...nb }, decision)).toBe(
    'Det finnes ikke noe fylke med det navnet. Mente du Nordland?',
  )
  expect(readCounty('Nordland')?.id).toBe('nordland')
})
