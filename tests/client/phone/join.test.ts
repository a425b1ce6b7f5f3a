import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeInPath, readCode, showCode } from '#client/screens/home/code.ts'
import {
  expectedFrom,
  type Form,
  GUEST,
  joinCommand,
  municipalityChoices,
  NOT_LISTED,
  nameChoices,
  writesName,
} from '#client/screens/phone/join.model.ts'
import { door, lobby } from './fixtures.ts'

test('[PH1] a code is read however it is written', () => {
  const letter = fc.constantFrom(...'23456789ABCDEFGHJKMNPQRSTUVWXYZ')
  fc.assert(
    fc.property(fc.array(letter, { minLength: 6, maxLength: 6 }), fc.nat(5), (letters, at) => {
      const code = letters.join('')
      const written = `  ${code.slice(0, at).toLowerCase()}-${code.slice(at)} `
      expect(readCode(written)).toBe(code)
      expect(readCode(showCode(code))).toBe(code)
      expect(codeInPath(`/${encodeURIComponent(showCode(code).toLowerCase())}`)).toBe(code)
    }),
  )
  expect(showCode('K7M4PX')).toBe('K7M 4PX')
})

test.each(['', 'K7M4P', 'K7M4PXX', 'K7M4P0', 'K7M4PO', 'K7M4P1', 'K7M4PI', 'K7M4PL', 'Å7M4PX', 'K7M 4P!'])(
  '[PH1] «%s» is no code',
  (typed) => expect(readCode(typed)).toBeNull(),
)

test('[PH1] an address that is no code, or no address, leads home', () => {
  expect(codeInPath('/')).toBeNull()
  expect(codeInPath('/console/g')).toBeNull()
  expect(codeInPath('/%E0%A4%A')).toBeNull()
})

const MANY = [
  'Alstahaug',
  'Alta',
  'Bømlo',
  'Nore og Uvdal',
  'Sør-Varanger',
  'Vefsn',
  'Rana',
  'Sund',
  'Jondal',
  'Målselv',
]

test('[PH2] nine municipalities are all shown; of ten those are that begin with what is typed', () => {
  expect(municipalityChoices(lobby(MANY.slice(0, 9)), 'vef', null).shown).toHaveLength(9)
  const found = (typed: string) => municipalityChoices(lobby(MANY), typed, null).shown.map(({ name }) => name)
  expect(found('')).toHaveLength(8)
  expect(found(' AL')).toEqual(['Alstahaug', 'Alta'])
  expect(found('uvdal')).toEqual(['Nore og Uvdal'])
  expect(found('varanger')).toEqual(['Sør-Varanger'])
  expect(found('sør-v')).toEqual(['Sør-Varanger'])
  expect(found('mål')).toEqual(['Målselv'])
  expect(found('xyz')).toEqual([])
})

test('[PH2] the chosen one stays in sight whatever is typed', () => {
  const { shown } = municipalityChoices(lobby(MANY), 'al', 'vefsn')
  expect(shown.map(({ id }) => id)).toContain('vefsn')
})

/** Somebody is expected from Vefsn, and somebody from nowhere. */
const view = lobby(['Vefsn', 'Rana'], ['vefsn', GUEST])
const vefsn = door('vefsn', 'Prosjektleder')
const form = (more: Partial<Form> = {}): Form => ({
  municipality: null,
  person: null,
  name: '',
  title: '',
  ...more,
})

test('[PH3] whoever is expected is one tap away; others write a name', () => {
  const { expected } = vefsn
  expect(expectedFrom(view, vefsn, 'vefsn')).toBe(expected)
  expect(expectedFrom(view, door(GUEST, 'Gjest fra Bodø'), GUEST)).toHaveLength(1)
  expect(expectedFrom(view, vefsn, null)).toEqual([])
  expect(writesName(view, [], form())).toBe(false)
  expect(writesName(view, expected, form({ municipality: 'vefsn' }))).toBe(false)
  expect(writesName(view, expected, form({ municipality: 'vefsn', person: NOT_LISTED }))).toBe(true)
  expect(writesName(view, expectedFrom(view, vefsn, 'rana'), form({ municipality: 'rana' }))).toBe(true)
  expect(writesName(lobby(['Vefsn']), [], form())).toBe(true)
  expect(joinCommand(view, expected, form({ municipality: 'vefsn', person: 'p1' }))).toEqual({
    type: 'JoinAs',
    person: 'p1',
  })
})

test('[PH40] while the names are on the way nothing is lost: a name can be written, and another municipality’s are not shown', () => {
  for (const other of [null, door(GUEST, 'Gjest fra Bodø')]) {
    expect(expectedFrom(view, other, 'vefsn')).toBeNull()
    const chosen = form({ municipality: 'vefsn', person: 'p1', name: 'Ane' })
    expect(nameChoices(null, chosen, '').shown).toEqual([])
    expect(writesName(view, null, chosen)).toBe(false)
    expect(joinCommand(view, null, chosen)).toEqual({ missing: 'person' })
    expect(joinCommand(view, null, { ...chosen, person: NOT_LISTED })).toMatchObject({ type: 'Join' })
  }
  // Everybody has come, and this page has not been told yet.
  expect(writesName(view, [], form({ municipality: 'vefsn' }))).toBe(true)
})

test('[PH3] of many expected those are shown whose name is typed', () => {
  const many = Array.from({ length: 12 }, (_, at) => ({
    id: `n${at}`,
    name: `Deltaker ${at}`,
    title: '',
  }))
  const chosen = form({ municipality: 'vefsn', person: 'n11' })
  expect(nameChoices(many, form({ municipality: 'vefsn' }), '').shown).toHaveLength(6)
  expect(nameChoices(many, form({ municipality: 'vefsn' }), 'deltaker 10').shown.map(({ id }) => id)).toEqual(
    ['n10'],
  )
  expect(nameChoices(many, chosen, 'deltaker 2').shown.map(({ id }) => id)).toEqual(['n11', 'n2'])
})

test('[PH4] the first thing that is missing is said', () => {
  const { expected } = vefsn
  expect(joinCommand(view, [], form({ name: 'Ane' }))).toEqual({ missing: 'municipality' })
  expect(joinCommand(view, expected, form({ municipality: 'vefsn', name: 'Ane' }))).toEqual({
    missing: 'person',
  })
  expect(joinCommand(view, [], form({ municipality: 'rana', name: '  ' }))).toEqual({ missing: 'name' })
  // Somebody who stood on the list has come meanwhile, on another phone.
  expect(joinCommand(view, expected, form({ municipality: 'vefsn', person: 'gone' }))).toEqual({
    missing: 'person',
  })
  expect(
    joinCommand(view, [], form({ municipality: GUEST, person: NOT_LISTED, name: ' Ane ', title: ' Gjest ' })),
  ).toEqual({
    type: 'Join',
    name: 'Ane',
    municipality: null,
    title: 'Gjest',
  })
})
