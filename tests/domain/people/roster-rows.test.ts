import { expect, test } from 'vitest'
import { accepting, people, read, report, told } from './roster-samples.ts'

const TWO = ['Åse Testvik @Bømlo HR-leder', 'Ola Prøve @Ørsta Rådgiver']

test.each([
  ['bokmål', 'Navn;Kommune;Stilling', ['Åse Testvik;Bømlo;HR-leder', 'Ola Prøve;Ørsta;Rådgiver']],
  ['nynorsk', 'STILLING;KOMMUNE;NAMN', ['HR-leder;Bømlo;Åse Testvik', 'Rådgiver;Ørsta;Ola Prøve']],
  [
    'English, two name columns',
    'Municipality;Last name;Job title;First name',
    ['Bømlo;Testvik;HR-leder;Åse', 'Ørsta;Prøve;Rådgiver;Ola'],
  ],
  [
    'an organisation',
    'Fornavn:;Etternavn:;Organisasjon / virksomhet;Tittel*',
    ['Åse;Testvik;Bømlo kommune;HR-leder', 'Ola;Prøve;Ørsta kommune;Rådgiver'],
  ],
  [
    'nynorsk first name',
    'Førenamn;Etternamn;Heimkommune;Stilling',
    ['Åse;Testvik;Bømlo;HR-leder', 'Ola;Prøve;Ørsta;Rådgiver'],
  ],
  ['participants', 'Deltakar;Kjem frå;Yrke', ['Åse Testvik;Bømlo;HR-leder', 'Ola Prøve;Ørsta;Rådgiver']],
])('[RO3] headings in %s, in any order', (_, heading, rows) => {
  const roster = read([heading, ...rows])
  expect(people(roster)).toEqual(TWO)
  expect(roster.reports).toEqual([])
})

test('[RO3] a column that is not needed is told once; a number of a municipality is not its name', () => {
  const roster = read([
    'Kommunenr;Kommune;E-post;Navn;Allergier',
    '4613;Bømlo;a@bomlo.no;Åse Testvik;nøtter',
    '1520;Ørsta;o@orsta.no;Ola Prøve;',
  ])
  expect(people(roster)).toEqual(['Åse Testvik @Bømlo', 'Ola Prøve @Ørsta'])
  expect(roster.reports.map(({ params }) => params)).toEqual([
    { heading: 'Kommunenr' },
    { heading: 'E-post' },
    { heading: 'Allergier' },
  ])
})

test('[RO4] names in parts make one name; a name that is turned is told', () => {
  expect(
    people(read(['Fornavn;Mellomnavn;Etternavn;Kommune', 'Åse;Berg;Testvik;Bømlo', 'Ola;;Prøve;Ørsta'])),
  ).toEqual(['Åse Berg Testvik @Bømlo', 'Ola Prøve @Ørsta'])
  const lines = ['Navn;Kommune', 'Testvik, Åse;Bømlo', 'Ola Prøve;Ørsta']
  expect(people(read(lines))[0]).toBe('Åse Testvik @Bømlo')
  expect(report(read(lines), 'name-turned')).toMatchObject({ row: 2, params: { name: 'Åse Testvik' } })
  expect(people(accepting(lines, 'name-turned'))[0]).toBe('Testvik, Åse @Bømlo')
  const headed = read(['Etternavn, fornavn;Kommune', 'Testvik, Åse;Bømlo'])
  expect(people(headed)).toEqual(['Åse Testvik @Bømlo'])
  expect(headed.reports).toEqual([])
})

test('[RO5] titles above the headings, and headings on the next page, are nobody', () => {
  const roster = read([
    'Deltakerliste',
    'Per 12. september;;',
    '',
    'Navn;Kommune;Stilling',
    'Åse Testvik;Bømlo;HR-leder',
    'Navn;Kommune;Stilling',
    'Ola Prøve;Ørsta;Rådgiver',
  ])
  expect(people(roster)).toEqual(TWO)
  expect(told(roster)).toEqual(['1 title-line', '2 title-line', '6 heading-repeated'])
})

test('[RO6] without headings the cells say what they are', () => {
  expect(people(read(['Åse Testvik\tBømlo\tHR-leder', 'Ola Prøve\tØrsta\tRådgiver']))).toEqual(TWO)
  expect(people(read(['Bømlo kommune,HR-leder,Åse Testvik', 'Ørsta kommune,Rådgiver,Ola Prøve']))).toEqual(
    TWO,
  )
  const three = ['Åse;Testvik;Bømlo', 'Ola;Prøve;Bømlo', 'Kari;Døme;Ørsta']
  const names = ['Åse Testvik @Bømlo', 'Ola Prøve @Bømlo', 'Kari Døme @Ørsta']
  expect(people(read(three))).toEqual(names)
  expect(people(read(three, { known: ['Bømlo', 'Ørsta'] }))).toEqual(names)
  const numbered = read(['1;Åse Testvik;a@x.no;Bømlo;900 00 000', '2;Ola Prøve;o@x.no;Ørsta;901 00 000'])
  expect(people(numbered)).toEqual(['Åse Testvik @Bømlo', 'Ola Prøve @Ørsta'])
  expect(told(numbered)).toEqual(['1 column-unused', '1 column-unused', '1 column-unused'])
})

test('[RO6] a list of nothing but names is people, all guests', () => {
  const roster = read(['Åse Testvik', 'Ola Prøve'])
  expect(people(roster)).toEqual(['Åse Testvik @-', 'Ola Prøve @-'])
  expect(told(roster)).toEqual(['1 no-municipality-column'])
})

test.each([
  ['tab', '\t'],
  ['semicolon', ';'],
  ['comma', ','],
  ['bar', '|'],
  ['spaces', '    '],
])('[RO7] cut by %s', (_, mark) => {
  const lines = ['Navn', 'Kommune', 'Stilling'].join(mark)
  expect(
    people(read([lines, `Åse Testvik${mark}Bømlo${mark}HR-leder`, `Ola Prøve${mark}Ørsta${mark}Rådgiver`])),
  ).toEqual(TWO)
})

test('[RO7] quotation marks hold the mark, line breaks and themselves', () => {
  const text =
    'sep=;\r\n"Navn";"Kommune";"Stilling"\r\n"Åse ""Åsa"" Testvik";Bømlo;"Leder;\r\npersonal"\r\n"Ola Prøve";"Ørsta";"Rådgiver"\r\n'
  expect(people(read(text))).toEqual([
    'Åse "Åsa" Testvik @Bømlo Leder; personal',
    'Ola Prøve @Ørsta Rådgiver',
  ])
})

test('[RO7] a quotation mark that is never closed swallows nothing', () => {
  const roster = read(['Navn;Kommune', '"Åse Testvik;Bømlo', 'Ola "Olli" Prøve;Ørsta', 'Kari Døme;Ørsta'])
  expect(people(roster)).toEqual(['"Åse Testvik @Bømlo', 'Ola "Olli" Prøve @Ørsta', 'Kari Døme @Ørsta'])
})

test('[RO8] a sum is nobody, a number is nobody, and an address may name somebody', () => {
  const lines = [
    'Navn;Kommune;E-post',
    'Åse Testvik;Bømlo;',
    ';Bømlo;ola.prove@bomlo.no',
    ';Bømlo;post@bomlo.no',
    '17;;',
    'Sum;2;',
  ]
  const roster = read(lines)
  expect(people(roster)).toEqual(['Åse Testvik @Bømlo'])
  expect(told(roster)).toEqual([
    '1 column-unused',
    '3 no-name',
    '4 no-name',
    '5 not-a-person',
    '6 not-a-person',
  ])
  expect(people(accepting(lines, 'no-name'))).toEqual(['Åse Testvik @Bømlo', 'Ola Prove @Bømlo'])
})

test('[RO8] two names in one cell are told, and become two people when the leader says so', () => {
  const lines = ['Navn;Kommune', 'Åse Testvik / Ola Prøve;Bømlo']
  expect(people(read(lines))).toEqual(['Åse Testvik / Ola Prøve @Bømlo'])
  expect(people(accepting(lines, 'several-names'))).toEqual(['Åse Testvik @Bømlo', 'Ola Prøve @Bømlo'])
})
