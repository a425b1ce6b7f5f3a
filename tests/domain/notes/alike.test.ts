import { expect, test } from 'vitest'
import { ALIKE_LIMITS, alike, findAlike } from '#shared/notes/alike.ts'
import { manyNotes } from '#tests/support/many-notes.ts'

/** The texts of each proposal, beside other notes that it must not take in. */
function proposed(...texts: readonly string[]) {
  const others = ['Kaffen er kald', 'Bussen går klokka fire', 'Lykke til videre']
  const cards = [...texts, ...others].map((text, nth) => ({ id: `n${nth}`, text }))
  return alike(cards).map(({ cards: ids, words }) => ({
    texts: ids.map((id) => cards.find((card) => card.id === id)?.text).sort(),
    words,
  }))
}
const together = (...texts: readonly string[]) =>
  expect(proposed(...texts).map((each) => each.texts)).toEqual([[...texts].sort()])

test('[NO28] words in other forms are the same word', () => {
  together('Vikarer faller utenfor', 'Vikarene er ikke med på møtene')
  together('Ring alle den første dagen', 'De ringte alle som var borte den første dagen')
  together('Lederne har for mange ansatte', 'En leder med så mange ansatte ser ingen')
})

test('[NO28] what is a part of a long word counts', () => {
  together('Ti minutter om nærvær på hver avdeling', 'Fast punkt på alle avdelingsmøter, ti minutter')
  together('Fraværet går ned', 'Sykefravær måles hver uke, og det går ned')
})

test('[NO28] bokmål and nynorsk say the same', () => {
  together('Sykefraværet i hjemmetjenesten gikk ned', 'Sjukefråveret i heimetenesta gjekk ned')
  together('Lederne har for mange ansatte til å se den enkelte', 'Leiarane har for mange tilsette')
})

test('[NO28] KS is a word, and small words are none', () => {
  together('KS lager kurs', 'Kurs fra KS til våren')
  expect(proposed('Det er vi som skal ha det', 'Som om det er vi som må', 'Eg og du, og dei andre')).toEqual(
    [],
  )
})

test('[NO28] what says the very same is proposed, however many say it, and however it is written', () => {
  const [one] = proposed('RING ALLE', 'Ring alle!', 'ring  alle', 'Ringe alle')
  expect(one?.texts).toHaveLength(4)
  const all = Array.from({ length: 500 }, (_, nth) => ({ id: `n${nth}`, text: 'Ring alle den første dagen' }))
  expect(alike(all)[0]?.cards).toHaveLength(ALIKE_LIMITS.cards)
})

test('[NO28] the same cards give the same proposals, in whatever order they come', () => {
  const notes = manyNotes(200, 6)
  expect(alike([...notes].reverse())).toEqual(alike(notes))
  expect(alike(notes)).toEqual(alike(notes))
})

test('[NO28] nothing, one note, and notes without words are no trouble', () => {
  expect(alike([])).toEqual([])
  expect(alike([{ id: 'a', text: 'Ring alle' }])).toEqual([])
  expect(
    alike([
      { id: 'a', text: '' },
      { id: 'b', text: ' ??? ' },
      { id: 'c', text: '🙂' },
    ]),
  ).toEqual([])
})

test('[NO29] each card is in one proposal at most, which says what it is made for', () => {
  const notes = manyNotes(400, 5)
  const found = alike(notes)
  expect(found.length).toBeGreaterThan(5)
  const cards = found.flatMap((each) => each.cards)
  expect(new Set(cards).size).toBe(cards.length)
  for (const { cards: ids, words } of found) {
    expect(ids.length).toBeGreaterThan(1)
    expect(words.length).toBeGreaterThan(0)
  }
  expect(proposed('Ring alle den første dagen', 'Ringer på dag én')[0]?.words).toEqual(['dagen', 'ring'])
})

test('[NO29] one note that is like two which are unlike each other brings them not together', () => {
  const [one, ...rest] = proposed(
    'Humor i vaktbyttet gjør godt',
    'Humor i vaktbyttet og kurs fra KS om turnus',
    'Kurs fra KS om turnus i helgene',
  )
  expect(one?.texts).toHaveLength(2)
  expect(rest).toEqual([])
})

test('[NO30] two thousand notes are gone through in a great many slices, none of them a large part of the whole', () => {
  const notes = manyNotes(2_000)
  // Whatever else the machine does meanwhile only makes one of them longer.
  const runs = [1, 2].map(() => {
    const steps = findAlike(notes)
    let [whole, longest, slices] = [0, 0, 0]
    for (;;) {
      const from = performance.now()
      const { done } = steps.next()
      const took = performance.now() - from
      slices++
      whole += took
      longest = Math.max(longest, took)
      if (done) return { share: longest / whole, slices }
    }
  })
  expect(runs[0]?.slices).toBeGreaterThan(500)
  expect(Math.min(...runs.map(({ share }) => share))).toBeLessThan(0.15)
})
