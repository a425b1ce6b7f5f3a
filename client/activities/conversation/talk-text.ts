import { laterWords } from '#client/screens/phone/later.tsx'
import { groupName } from '#client/screens/phone/phone.model.ts'
import { isFigure } from '#client/seating/shown-tables.ts'
import type { TalkPhone } from '#client/words/nb/talk-phone.ts'
import type { HallView } from '#shared/views/hall.ts'
import type { Mate } from '#shared/views/talk-part.ts'
import type { SeenBy } from './talk-phone.model.ts'

/** Name, what they do, and where they are from. */
export function mateText(hall: HallView, mate: Mate): string {
  const from = mate.municipality === null ? laterWords()?.talk.guest : groupName(hall, mate.municipality)
  return [nameText(mate), from].filter((part) => part !== undefined && part !== '').join(', ')
}

export function nameText({ name, title }: Pick<Mate, 'name' | 'title'>): string {
  return name || title
}

/** The words of conversations; only asked for by parts that come together with them. */
export function talkWords(): TalkPhone {
  const words = laterWords()
  if (words === undefined) throw new Error('talkWords() before fetchLater()')
  return words.talk
}

/** “Bord 4”, but “Fjorden”. */
export function tableText(name: string): string {
  return isFigure(name) ? talkWords().atTable(name) : name
}

/** Who will see what is written: now, later, and on the hall screen. */
export function seenText({ now, later, screen }: SeenBy, words: TalkPhone = talkWords()): string {
  const names = later.map((who) => words.later[who])
  const all = [names.slice(0, -1).join(', '), names.at(-1) ?? ''].filter(Boolean).join(` ${words.and} `)
  const after = names.length > 0 ? [words.seenLater(all)] : []
  const shown = screen === null ? [] : [words.onScreen[screen]]
  const parts =
    screen === 'now' ? [...shown, words.seen[now], ...after] : [words.seen[now], ...after, ...shown]
  return parts.join(' ')
}
