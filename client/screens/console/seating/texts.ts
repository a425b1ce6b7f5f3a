import type { SeatingWords } from '#client/words/nb/seating.ts'
import type { Counts, Effect, Objection, Remark } from './effect.model.ts'
import type { Sitter } from './hall.model.ts'
import { seatingWords } from './words.ts'

type Who = (person: string) => string

/** “HR-leder (Vefsn)”; the place is left out where the name says it already. */
export function whoText(sitter: Pick<Sitter, 'name' | 'place'> | undefined): string {
  if (sitter === undefined) return seatingWords().steps.someone
  const { name, place } = sitter
  return place === '' || name.toLowerCase().includes(place.toLowerCase()) ? name : `${name} (${place})`
}

export function changeText(before: number, after: number, words: SeatingWords = seatingWords()): string {
  return words.effect.from(before, after)
}

export function figuresText(before: Counts, after: Counts): string {
  return seatingWords().say.figures(
    changeText(before.colleagues, after.colleagues),
    changeText(before.again, after.again),
  )
}

export function objectionText(why: Objection, who: Who): string {
  const words = seatingWords().effect
  return why.type === 'locked' ? words.locked(why.table.name) : words.pinned(who(why.person), why.table.name)
}

export function remarkText(remark: Remark, who: Who): string {
  const words = seatingWords().effect
  switch (remark.type) {
    case 'apart':
      return words.apart(who(remark.people[0]), who(remark.people[1]))
    case 'together':
      return words.together(who(remark.people[0]), who(remark.people[1]))
    case 'no-chair':
      return words.noChair(remark.table.name, remark.missing)
    case 'emptied':
      return words.emptied(remark.table.name)
    case 'uneven':
      return words.uneven(remark.smallest, remark.largest)
  }
}

/** What a drop comes to, as it is said aloud. */
export function effectText(effect: Effect, who: Who): readonly string[] {
  switch (effect.type) {
    case 'nothing':
      return []
    case 'stopped':
      return [objectionText(effect.why, who)]
    case 'moves':
      return [
        figuresText(effect.before, effect.after),
        ...effect.remarks.map((remark) => remarkText(remark, who)),
      ]
  }
}
