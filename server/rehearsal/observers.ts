import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { NotesView } from '#shared/views/notes.ts'
import { type Caller, type Manner, makeCaller } from './caller.ts'
import { makeMeter } from './meter.ts'
import { OBSERVERS, type PlannedNote } from './note-plan.ts'

/** One of those who write while others talk, with a page of their own. */
export type Observer = {
  readonly number: number
  readonly called: string
  readonly line: Caller['line']
  readonly come: () => Promise<void>
  readonly lose: () => void
  readonly tell: (command: GatheringCommand, manner?: Manner) => Promise<CommandOutcome>
  readonly view: () => NotesView | null
  readonly close: () => void
}
export type ObserversOptions = {
  readonly url: string
  readonly hello: Readonly<Record<string, unknown>>
  readonly heard: (data: string) => void
}

/** Each has the link on a device of its own. What they carry is no phone's load. */
export function makeObservers({ url, hello, heard }: ObserversOptions): readonly Observer[] {
  return Array.from({ length: OBSERVERS }, (_, number): Observer => {
    const page = makeCaller({ url, hello, meter: makeMeter(), heard })
    let said = 0
    return {
      number,
      called: observerCalled(number),
      line: page.line,
      come: page.come,
      lose: page.lose,
      tell: (command, manner) => page.say(`rehearsal-observer-${number}-${++said}`, command, manner),
      view: () => page.line.view('notes'),
      close: page.close,
    }
  })
}

export function observerCalled(number: number): string {
  return `Observatør ${number + 1}`
}

/** As the page writes it: what it is about follows from when it was written, whenever it comes. */
export function noteFor(
  { observer, text, theme, quote }: PlannedNote,
  nth: number,
  { line, view }: Pick<Observer, 'line' | 'view'>,
  writtenAt: number,
): Extract<GatheringCommand, { type: 'WriteNote' }> {
  const themes = view()?.themes ?? []
  const homes = line.view('hall')?.municipalities ?? []
  return {
    type: 'WriteNote',
    note: `note-${observer}-${nth}`,
    text,
    theme: oneAt(themes, theme)?.id ?? null,
    quote: oneAt(homes, quote)?.id ?? null,
    writtenAt,
    about: null,
  }
}

export function oneAt<T>(list: readonly T[], pick: number | null): T | undefined {
  return pick === null ? undefined : list[pick % Math.max(1, list.length)]
}
