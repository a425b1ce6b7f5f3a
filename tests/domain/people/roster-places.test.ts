import { expect, test } from 'vitest'
import { accepting, people, read, report, told } from './roster-samples.ts'

const GROUPS = ['Åse Testvik @Bømlo', 'Ola Prøve @Bømlo', 'Kari Døme @Ørsta', 'Per Sjekk @Ørsta']

test('[RO9] a municipality written once holds for the rows below it', () => {
  const lines = ['Kommune;Navn', 'Bømlo;Åse Testvik', ';Ola Prøve', 'Ørsta;Kari Døme', ';Per Sjekk']
  expect(people(read(lines))).toEqual(GROUPS)
  expect(report(read(lines), 'municipality-filled')).toMatchObject({ row: 3, params: { count: 2 } })
  expect(people(accepting(lines, 'municipality-filled'))[1]).toBe('Ola Prøve @-')
})

test('[RO9] a municipality on a line of its own heads the group below it', () => {
  expect(
    people(
      read(['Bømlo kommune', 'Åse Testvik', 'Ola Prøve', '', 'Ørsta kommune', 'Kari Døme', 'Per Sjekk']),
    ),
  ).toEqual(GROUPS)
  expect(
    people(
      read(['Navn;Kommune', ';Bømlo', 'Åse Testvik;', 'Ola Prøve;', ';Ørsta', 'Kari Døme;', 'Per Sjekk;']),
    ),
  ).toEqual(GROUPS)
})

test('[RO9] an empty row ends a group', () => {
  const roster = read(['Kommune;Navn', 'Bømlo;Åse Testvik', ';Ola Prøve', ';', ';Turid Gjest'])
  expect(people(roster)).toEqual(['Åse Testvik @Bømlo', 'Ola Prøve @Bømlo', 'Turid Gjest @-'])
  expect(report(roster, 'no-municipality')).toMatchObject({ row: 5, params: { above: 'Bømlo' } })
})

test('[RO10] where most rows have a municipality, one without is a guest', () => {
  const lines = [
    'Navn;Kommune',
    'Åse Testvik;Bømlo',
    'Ola Prøve;Bømlo kommune',
    'Turid Gjest;',
    'Kari Døme;Ørsta',
  ]
  expect(people(read(lines))[2]).toBe('Turid Gjest @-')
  expect(people(accepting(lines, 'no-municipality'))[2]).toBe('Turid Gjest @Bømlo')
})

test('[RO11] case, space and the word kommune make no second municipality', () => {
  const lines = [
    'Navn;Kommune',
    'A B;BØMLO',
    'C D;Bømlo',
    'E F;bømlo  kommune',
    'G H;Nord – Fron',
    'I J;Nord-Fron',
  ]
  const roster = read(lines)
  expect(roster.municipalities).toEqual([
    { name: 'Bømlo', people: 3, written: ['BØMLO', 'Bømlo', 'bømlo kommune'] },
    { name: 'Nord – Fron', people: 2, written: ['Nord – Fron', 'Nord-Fron'] },
  ])
  expect(told(roster)).toEqual(['2 municipality-joined', '4 municipality-joined', '6 municipality-joined'])
  expect(read(lines, { known: ['Bømlo kommune'] }).municipalities[0]?.name).toBe('Bømlo kommune')
})

test.each([
  ['Bomlo', 'Bømlo'],
  ['Boemlo', 'Bømlo'],
  ['Alesund', 'Ålesund'],
  ['Aalesund', 'Ålesund'],
  ['Ulstien', 'Ulstein'],
  ['Hareidd', 'Hareid'],
])('[RO12] %s may be %s: kept apart until the leader says so', (slip, right) => {
  const lines = ['Navn;Kommune', `A B;${right}`, `C D;${right}`, `E F;${slip}`, 'G H;Sund']
  expect(read(lines).municipalities.map(({ name }) => name)).toEqual([right, slip, 'Sund'])
  expect(report(read(lines), 'municipality-similar')).toMatchObject({
    row: 4,
    params: { written: slip, name: right },
  })
  expect(accepting(lines, 'municipality-similar').municipalities).toEqual([
    { name: right, people: 3, written: [right, slip] },
    { name: 'Sund', people: 1, written: ['Sund'] },
  ])
})

test('[RO12] two of the gathering that look alike are both right; a slip is proposed to be one of them', () => {
  const roster = read(['Navn;Kommune', 'A B;Sande', 'C D;Sandes', 'E F;Vagan'], {
    known: ['Sande', 'Sandes', 'Vågan'],
  })
  expect(told(roster)).toEqual(['4 municipality-similar'])
})

test('[RO13] a municipality without people, or new to the gathering, is told', () => {
  const lines = ['Navn;Kommune', 'A B;Bømlo', ';Ørsta', ';Sund', 'C D;Sund']
  const roster = read(lines, { known: ['Bømlo', 'Ørsta'] })
  expect(roster.municipalities.map(({ name, people }) => [name, people])).toEqual([
    ['Bømlo', 1],
    ['Ørsta', 0],
    ['Sund', 1],
  ])
  expect(told(roster)).toEqual(['3 municipality-empty', '4 municipality-new'])
})

test('[RO14] the same person twice is one, with what either row says', () => {
  const lines = [
    'Navn;Kommune;Stilling',
    'Åse Testvik;Bømlo;',
    'ÅSE TESTVIK;Bømlo kommune;Observatør',
    'Ola Prøve;Bømlo;',
  ]
  expect(people(read(lines))).toEqual(['Åse Testvik @Bømlo Observatør +observer', 'Ola Prøve @Bømlo'])
  expect(report(read(lines), 'duplicate')).toMatchObject({ row: 3, params: { first: 2 } })
  expect(people(accepting(lines, 'duplicate'))).toHaveLength(3)
})

test('[RO15] another municipality or title is another person of the same name', () => {
  const lines = ['Navn;Kommune;Stilling', 'A B;Bømlo;Lærer', 'A B;Ørsta;Lærer', 'A B;Bømlo;Rektor']
  expect(people(read(lines))).toEqual(['A B @Bømlo Lærer', 'A B @Ørsta Lærer', 'A B @Bømlo Rektor'])
  expect(told(read(lines))).toEqual(['3 same-name', '4 same-name'])
  expect(people(accepting(lines, 'same-name'))).toEqual(['A B @Bømlo Lærer', 'A B @Bømlo Rektor'])
})

test('[RO16] duties stand in a title, among roles, or as a mark', () => {
  const lines = [
    'Navn;Kommune;Stilling;Rolle;Observatør',
    'A B;Bømlo;Prosjektleiar;Panelmedlem;',
    'C D;Bømlo;Lærer;deltaker;x',
    'E F;Bømlo;Lærer;Kokk;nei',
  ]
  expect(people(read(lines))).toEqual([
    'A B @Bømlo Prosjektleiar +panel +project-leader',
    'C D @Bømlo Lærer +observer',
    'E F @Bømlo Lærer',
  ])
  expect(told(read(lines))).toEqual(['4 role-unknown'])
  expect(people(accepting(lines, 'role-unknown'))[2]).toBe('E F @Bømlo Lærer, Kokk')
  expect(people(read(['Navn;Kommune;Rolle', 'A B;Bømlo;HR-leder']))).toEqual(['A B @Bømlo HR-leder'])
})

test('[RO17] what is too long is told, and cut where the person stays who it is', () => {
  const long = `${'Æ'.repeat(50)} ${'ø'.repeat(50)}`
  const lines = ['Navn;Kommune;Stilling', `${long};Bømlo;`, `A B;Bømlo;${long}`, `C D;${long};`]
  const roster = read(lines)
  expect(told(roster)).toEqual(['2 too-long', '3 too-long', '4 too-long'])
  expect(roster.people.map(({ name, title }) => [name, [...title].length])).toEqual([
    ['A B', 80],
    ['C D', 0],
  ])
  expect([...(roster.people[1]?.municipality ?? '')]).toHaveLength(80)
  expect(accepting(lines, 'too-long').people).toHaveLength(3)
})
