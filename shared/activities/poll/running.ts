import { emptyTable, type Table } from '#shared/kernel/table.ts'
import { identified, keyOfId, keyOfText } from './identified.ts'
import type { Answer } from './question.ts'
import { placeIn, withAt, withoutAt } from './sorted.ts'
import { byWord, oneMore, type Spelled, spelledFrom, usual, wordKey } from './words.ts'

/**
 * What answers come to, so that one more, or one that is changed, need not have all of them counted again. It can be added to and
 * taken from in any order, and comes to the same.
 */
export type Running = {
  readonly answered: number
  /**
   * By what is counted: `row`, a place, how one can, `points`, `none`; a space; and the id of the choice or the step. `said`, of a
   * key of texts or words: how many there are with that key.
   */
  readonly sums: Table<number>
  /** In the order that they are shown in; of words, one for all that are the same. */
  readonly texts: readonly Said[]
  readonly numbers: readonly number[]
  readonly words: readonly Spelled[]
}
export type Said = { readonly id: string; readonly text: string }

const collator = new Intl.Collator('nb')

/** By the alphabet, and what the alphabet does not tell apart by its letters: the same texts always stand the same. */
export function byAlphabet(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}
const bySize = (a: number, b: number) => a - b
type Spoken = Pick<Said, 'text'>
const bySaid = (a: Spoken, b: Spoken) => byAlphabet(a.text, b.text)

export function runningOf(answers: readonly Answer[]): Running {
  const texts: string[] = []
  const numbers: number[] = []
  const words: string[] = []
  const sums = emptyTable<number>().withMutations((table) => {
    for (const answer of answers) {
      for (const [key, amount] of marksOf(answer)) table.update(key, 0, (sum) => sum + amount)
      if (answer.type === 'text') texts.push(answer.text)
      else if (answer.type === 'number') numbers.push(answer.value)
      else if (answer.type === 'words') words.push(...answer.words)
    }
  })
  const said = { texts: identified(texts.sort(byAlphabet)), words: spelledFrom(words) }
  return {
    ...{ answered: answers.length, numbers: numbers.sort(bySize), ...said },
    sums: sums.withMutations((table) => {
      for (const { id } of [...said.texts, ...said.words.map(({ word }) => word)])
        table.update(`said ${keyOfId(id)}`, 0, (count) => count + 1)
    }),
  }
}

export function withAnswer(running: Running, answer: Answer): Running {
  return { ...changed(running, answer, 1), answered: running.answered + 1 }
}

export function withoutAnswer(running: Running, answer: Answer): Running {
  return { ...changed(running, answer, -1), answered: running.answered - 1 }
}

/** Of what counts no more the words are still shown. */
export function withAside(running: Running, answer: Answer): Running {
  return answer.type === 'text' ? withText(running, answer.text, 1) : running
}

function changed(running: Running, answer: Answer, by: 1 | -1): Running {
  switch (answer.type) {
    case 'text':
      return withText(running, answer.text, by)
    case 'number': {
      const at = placeIn(running.numbers, answer.value, bySize)
      const change = by === 1 ? withAt : withoutAt
      return { ...running, numbers: change(running.numbers, at.from, answer.value) }
    }
    case 'words':
      return answer.words.reduce((all, word) => withWord(all, word, by), running)
    default: {
      const sums = running.sums.withMutations((table) => {
        for (const [key, amount] of marksOf(answer)) add(table, key, by * amount)
      })
      return { ...running, sums }
    }
  }
}

function add(sums: Table<number>, key: string, amount: number): Table<number> {
  const sum = (sums.get(key) ?? 0) + amount
  return sum === 0 ? sums.delete(key) : sums.set(key, sum)
}

/** The last of those that say the same comes and goes: they are all alike, and the others keep their ids. */
function withText(running: Running, text: string, by: 1 | -1): Running {
  const { from, to } = placeIn(running.texts, { text }, bySaid)
  if (by === -1 && from === to) return running
  const key = keyOfText(text)
  const sums = add(running.sums, `said ${key}`, by)
  const each = { id: `${key}-${to - from + 1}`, text }
  const texts = by === 1 ? withAt(running.texts, to, each) : withoutAt(running.texts, to - 1)
  // Two texts with one key: as rare as can be, and then they are told apart anew.
  const isAlone = (sums.get(`said ${key}`) ?? 0) === to - from + by
  return { ...running, sums, texts: isAlone ? texts : identified(texts.map((said) => said.text)) }
}

function withWord(running: Running, word: string, by: 1 | -1): Running {
  const key = wordKey(word)
  const { from, to } = placeIn(running.words, { key }, byWord)
  const there = running.words[from]
  const isThere = from < to && there !== undefined
  if (by === -1 && !isThere) return running
  const spellings = oneMore(isThere ? there.spellings : new Map(), word, by)
  const rest = isThere ? withoutAt(running.words, from) : running.words
  const id = isThere ? there.word.id : `${keyOfText(key)}-1`
  if (isThere && spellings.size > 0)
    return { ...running, words: withAt(rest, from, { key, spellings, word: usual(id, spellings) }) }
  const sums = add(running.sums, `said ${keyOfText(key)}`, by)
  const words = by === 1 ? withAt(rest, from, { key, spellings, word: usual(id, spellings) }) : rest
  const isAlone = (sums.get(`said ${keyOfText(key)}`) ?? 0) === (by === 1 ? 1 : 0)
  return { ...running, sums, words: isAlone ? words : identifiedWords(words) }
}

function identifiedWords(words: readonly Spelled[]): readonly Spelled[] {
  const ids = identified(words.map(({ key }) => key))
  return words.map((each, at) => ({ ...each, word: usual(ids[at]?.id ?? '', each.spellings) }))
}

/** What an answer adds, by what it adds to. */
function marksOf(answer: Answer): readonly (readonly [string, number])[] {
  switch (answer.type) {
    case 'choice':
      return [[`row ${answer.choice}`, 1]]
    case 'choices':
      return answer.choices.map((id) => [`row ${id}`, 1])
    case 'scale':
      return [[answer.value === null ? 'none' : `row ${answer.value}`, 1]]
    case 'yesno':
      return [[`row ${answer.value}`, 1]]
    case 'ranking':
      return answer.order.flatMap((id, place) => [
        [`row ${id}`, 1],
        [`${place} ${id}`, 1],
      ])
    case 'shares':
      return answer.given.flatMap(({ choice, points }) => [
        [`row ${choice}`, 1],
        [`points ${choice}`, points],
      ])
    case 'dates':
      return answer.can.flatMap(({ choice, how }) => [
        ...(how === 'yes' ? ([[`row ${choice}`, 1]] as const) : []),
        [`${how} ${choice}`, 1],
      ])
    default:
      return []
  }
}
