import { expect, test } from 'vitest'
import { counties } from '#shared/programme/counties.ts'
import { emptyProgramme, type ProgrammeRoomCommand } from '#shared/programme/programme.ts'
import { readCounty, wasThere } from '#shared/programme/read-county.ts'
import {
  added,
  inProgramme,
  LIST,
  meeting,
  national,
  play,
  underWay,
} from '#tests/support/programme-given.ts'

const fresh = emptyProgramme('programme')
const adding = (...municipalities: ReturnType<typeof added>[]): ProgrammeRoomCommand => ({
  type: 'AddMunicipalities',
  municipalities,
})
const ofYear = (year: number) =>
  play(fresh, [{ type: 'AddPhase', phase: 'one', title: 'Året', from: `${year}-01-01`, to: `${year}-12-31` }])

test('[PG5] the national programme has 31 municipalities in 12 counties', () => {
  expect(national.municipalities).toHaveLength(31)
  expect(new Set(national.municipalities.map(({ county }) => county)).size).toBe(12)
  expect(LIST).toHaveLength(31)
})

test.each([
  ['troms fylke', 'troms'],
  ['FINNMARK – FINNMÁRKU', 'finnmark'],
  ['Finnmárku', 'finnmark'],
  ['Møre & Romsdal', 'more-og-romsdal'],
  ['More og Romsdal', 'more-og-romsdal'],
  ['Sør-Trøndelag fylkeskommune', 'sor-trondelag'],
  ['Trøndelag – Trööndelage', 'trondelag'],
  ['Viken', 'viken'],
])('[PG5] %s is read as the county %s', (written, id) => {
  expect(readCounty(written)?.id).toBe(id)
})

test('[PG5] a county that is and was none is refused with the nearest that is', () => {
  inProgramme(fresh)
    .when(adding(added('Bodø', 'Nordlan')))
    .thenRefused('unknown-county', 'Nordland')
  inProgramme(fresh)
    .when(adding(added('Halden', 'Østfoll')))
    .thenRefused('unknown-county', 'Østfold')
  inProgramme(fresh)
    .when(adding(added('Halden', '')))
    .thenRefused('unknown-county', expect.any(String))
})

test('[PG6] a county that was none in the years of the programme is refused with what was there then', () => {
  inProgramme(ofYear(2016))
    .when(adding(added('Moss', 'Viken')))
    .thenRefused('county-not-then', 'Akershus, Buskerud, Østfold')
  inProgramme(ofYear(2021))
    .when(adding(added('Bergen', 'Hordaland')))
    .thenRefused('county-not-then', 'Vestland')
  inProgramme(ofYear(2025))
    .when(adding(added('Tromsø', 'Troms og Finnmark')))
    .thenRefused('county-not-then', 'Troms, Finnmark')
  inProgramme(ofYear(1990))
    .when(adding(added('Bergen', 'Bergen')))
    .thenRefused('county-not-then', 'Hordaland')
  // Before there are phases, all that ever was will do.
  expect(play(fresh, [adding(added('Bergen', 'Hordaland'))]).municipalities).toHaveLength(1)
})

test.each([
  [1950, 20],
  [2016, 19],
  [2018, 18],
  [2021, 11],
  [2025, 15],
])('[PG6] in %s Norway had %s counties', (year, count) => {
  expect(counties.filter((county) => wasThere(county, { from: year, to: year }))).toHaveLength(count)
})

test.each([
  ['Bodø', 'bodø  KOMMUNE'],
  ['Bodø', 'Bodo\u0308'],
  ['Ålesund', 'Aalesund'],
  ['Ålesund', 'A\u030alesund kommune'],
  ['Karasjok', 'Kárášjohka'],
  ['Karasjok', 'Kárášjohka – Karasjok'],
  ['Porsanger', 'Porsáŋgu'],
  ['Hammerfest', 'Hammerfest/Hámmerfeasta'],
  ['Sør-Varanger', 'Sør – Varanger'],
])('[PG7] %s and %s are one municipality, refused with how it stands', (there, again) => {
  const before = play(fresh, [adding(added(there, 'Finnmark', 'one'))])
  inProgramme(before)
    .when(adding(added(again, 'Finnmark', 'two')))
    .thenRefused('same-municipality', there)
})

test('[PG7] two in one list are one too; two of one name in two counties are two', () => {
  inProgramme(fresh)
    .when(adding(added('Moss', 'Østfold', 'one'), added('MOSS', 'Østfold', 'two')))
    .thenRefused('same-municipality', 'Moss')
  const both = play(fresh, [adding(added('Våler', 'Østfold', 'one'), added('Våler', 'Hedmark', 'two'))])
  expect(both.municipalities).toHaveLength(2)
  inProgramme(both)
    .when(adding(added('våler kommune', 'Hedmark', 'three')))
    .thenRefused('same-municipality', 'Våler')
  // The wrong county does not make another of one that has its name to itself.
  inProgramme(national)
    .when(adding(added('Bodø', 'Troms', 'other')))
    .thenRefused('same-municipality', 'Bodø')
})

test('[PG7] a municipality keeps its name when it is put right in another way', () => {
  const told = {
    county: 'Nordland',
    role: 'Kommunedirektør',
    address: '',
    language: 'nn' as const,
    sectors: [],
  }
  inProgramme(national)
    .when({ type: 'ReviseMunicipality', municipality: 'bodo', name: 'Bodø – Bådåddjo', ...told })
    .then({
      type: 'v1.MunicipalityRevised',
      municipality: 'bodo',
      name: 'Bodø – Bådåddjo',
      ...told,
      county: 'nordland',
    })
  inProgramme(national)
    .when({ type: 'ReviseMunicipality', municipality: 'bodo', name: 'narvik', ...told })
    .thenRefused('same-municipality', 'Narvik')
})

test('[PG9] whoever has been written to, has promised or has figures is not taken away, but withdraws; what it said stands', () => {
  inProgramme(underWay)
    .when({ type: 'RemoveMunicipality', municipality: 'bodo' })
    .thenRefused('municipality-in-use', 'Bodø')
  const out = play(underWay, [{ type: 'WithdrawMunicipality', municipality: 'bodo' }])
  expect(out.municipalities.find(({ id }) => id === 'bodo')?.leftAt).not.toBeNull()
  expect(out.promises).toBe(underWay.promises)
  const back = play(out, [{ type: 'TakeMunicipalityBack', municipality: 'bodo' }])
  expect(back.municipalities).toEqual(underWay.municipalities)
})

test('[PG9] a slip is taken off the list, and out of the gatherings it was meant for', () => {
  const slip = play(
    national,
    [meeting('nord', ['bodo', 'narvik'])],
    [{ type: 'RemoveMunicipality', municipality: 'narvik' }],
  )
  expect(slip.municipalities).toHaveLength(30)
  expect(slip.gatherings[0]?.municipalities).toEqual(['bodo'])
})

test('[PG9] whom to ask is a role; an address is one address and nothing besides', () => {
  const asked = {
    type: 'SetMunicipalityContact',
    municipality: 'bodo',
    role: 'HR-leder',
    language: 'nn',
  } as const
  inProgramme(national)
    .when({ ...asked, address: 'postmottak@bodo.example' })
    .then({
      type: 'v1.MunicipalityContactSet',
      municipality: 'bodo',
      role: 'HR-leder',
      address: 'postmottak@bodo.example',
      language: 'nn',
    })
  for (const address of ['bodø', 'a@b.no?bcc=c@d.no', 'a@b.no,c@d.no', 'a@b'])
    inProgramme(national)
      .when({ ...asked, address })
      .thenRefused('bad-address', address)
})
