import { type BoardCommand, isBoardCommand, type ThemeId } from '#shared/board/board.ts'
import { decideBoard, quoted, whyGone } from '#shared/board/decide.ts'
import { sourcesOf } from '#shared/board/sources.ts'
import { accepted, type Decision, type Refused, refused, unreachable } from '#shared/kernel/decision.ts'
import type { MunicipalityId, PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { tooLong } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import { isSame, wasOn } from './course.ts'
import { NOTE_LIMITS as LIMITS } from './note-limits.ts'
import type { About, Note, NoteCommand, NoteRefusal, Notes, NotesEvent, WriterId } from './notes.ts'
import type { Theme } from './themes.ts'

/** Who is acting, when, and what the gathering has that a note may be about. */
export type NotesContext = {
  readonly by: WriterId
  /** Where they come from; null for observers' devices, leaders and guests. */
  readonly municipality: MunicipalityId | null
  readonly now: Instant
  readonly themes: readonly Theme[]
  readonly knows: {
    readonly item: (id: string) => boolean
    readonly municipality: (id: string) => boolean
    readonly activity: (id: string) => boolean
    readonly person: (id: string) => boolean
    /** Somebody on the list with the duty of an observer. */
    readonly observer: (id: string) => boolean
  }
  readonly whoIs: (id: PersonId) => PersonId
}
export type NotesDecision = Decision<NotesEvent, NoteRefusal>
type Of<Type extends NoteCommand['type']> = Extract<NoteCommand, { type: Type }>

/** Observers have their notes and their board together: any of them may put right what another has written, and take it back. */
export function decideNotes(
  notes: Notes,
  command: NoteCommand | BoardCommand,
  context: NotesContext,
): NotesDecision {
  if (isBoardCommand(command)) return onBoard(notes, command, context)
  switch (command.type) {
    case 'WriteNote':
      return write(notes, command, context)
    case 'ReviseNote':
    case 'SetNoteAbout':
    case 'QuoteNote':
    case 'RemoveNote':
    case 'BringBackNote':
      return onNote(notes, command, context)
    case 'SetNoteThemes':
      return setThemes(notes, command)
    case 'SignNotes':
      return sign(notes, command, context)
    case 'NamePresenter':
      return namePresenter(notes, command, context)
    case 'AskPlenary':
      return askPlenary(notes, command, context)
    case 'AskReadBack':
      return askReadBack(notes, command, context)
    case 'SkipReadBack':
      return skipReadBack(notes, command)
    case 'AnswerReadBack':
      return answerReadBack(notes, command, context)
    default:
      return unreachable(command)
  }
}

function onBoard(notes: Notes, command: BoardCommand, { by, now, themes }: NotesContext): NotesDecision {
  // A card whose note was taken away comes back with its note.
  if (command.type === 'BringBackCard' && notes.notes.get(command.card)?.removed)
    return accepted({ type: 'v1.NoteBroughtBack', note: command.card, by, at: now })
  const knowsTheme = (theme: ThemeId) => themes.some(({ id }) => id === theme)
  return decideBoard(notes.board, command, { by, now, knowsTheme })
}

function checkText(
  typed: string,
): { readonly ok: true; readonly text: string } | Refused<'text-empty' | 'text-too-long'> {
  const text = tidy(typed)
  if (text === '') return refused('text-empty')
  return tooLong(text, LIMITS.note) ? refused('text-too-long', `${LIMITS.note}`) : { ok: true, text }
}

/** It may have been written hours ago, of what has gone from the programme since: then it is still a note. */
function write(notes: Notes, command: Of<'WriteNote'>, context: NotesContext): NotesDecision {
  const { by, now: at, knows } = context
  const there = notes.notes.get(command.note)
  // The same note again, under another command or from the same device with another session: nothing is new.
  if (there !== undefined) {
    const isTheirs = there.by === by || there.writtenAt === Math.min(command.writtenAt, there.at)
    return isTheirs && isSameWriting(there, command.text) ? accepted() : refused('already-exists')
  }
  const checked = checkText(command.text)
  if (!checked.ok) return checked
  const writtenAt = Math.min(command.writtenAt, at)
  const about = command.about === null ? wasOn(notes.course, writtenAt) : known(command.about, context)
  const quote = command.quote !== null && knows.municipality(command.quote) ? command.quote : null
  const { note, theme } = command
  const { text } = checked
  return accepted({ type: 'v1.NoteWritten', note, by, text, theme, quote, writtenAt, about, at })
}

/** Words that have been erased are nobody's to hold against whoever sends them again. */
function isSameWriting({ text, first, revised }: Note, typed: string): boolean {
  const written = first ?? (revised ? '' : text)
  return written === '' || tidy(typed) === written
}

function known({ item, municipality, activity, part }: About, { knows }: NotesContext): About {
  const isOn = activity !== null && knows.activity(activity)
  return {
    item: item !== null && knows.item(item) ? item : null,
    municipality: municipality !== null && knows.municipality(municipality) ? municipality : null,
    activity: isOn ? activity : null,
    part: isOn ? part : null,
  }
}

type OnNote = Of<'ReviseNote' | 'SetNoteAbout' | 'QuoteNote' | 'RemoveNote' | 'BringBackNote'>

function onNote(notes: Notes, command: OnNote, context: NotesContext): NotesDecision {
  const note = notes.notes.get(command.note)
  if (note === undefined) return refused('unknown-note')
  const done = { note: note.id, by: context.by, at: context.now }
  switch (command.type) {
    case 'ReviseNote':
      return revise(note, command, done)
    case 'SetNoteAbout':
      return setAbout(note, command, done, context)
    case 'QuoteNote':
      if (command.quote === note.quote) return accepted()
      if (command.quote !== null && !context.knows.municipality(command.quote))
        return refused('unknown-municipality')
      return accepted({ type: 'v1.NoteQuoted', ...done, quote: command.quote })
    case 'RemoveNote':
      return note.removed ? accepted() : accepted(noteRemoved(notes, done))
    case 'BringBackNote':
      return note.removed ? accepted({ type: 'v1.NoteBroughtBack', ...done }) : accepted()
    default:
      return unreachable(command)
  }
}

type Done = { readonly note: string; readonly by: WriterId; readonly at: Instant }

/** What others have written does not go with it. */
export function noteRemoved({ board }: Notes, done: Done): NotesEvent {
  return { type: 'v1.NoteRemoved', ...done, parts: board.cards.get(done.note)?.parts ?? [] }
}

/** Words for a note that somebody has just taken away are not lost: it has them when it is brought back. */
function revise(note: Note, command: Of<'ReviseNote'>, done: Done): NotesDecision {
  const checked = checkText(command.text)
  if (!checked.ok) return checked
  if (checked.text === note.text) return accepted()
  if (command.from !== undefined && tidy(command.from) !== note.text)
    return refused('moved-already', quoted(note))
  return accepted({ type: 'v1.NoteRevised', ...done, text: checked.text })
}

function setAbout(
  note: Note,
  { about }: Of<'SetNoteAbout'>,
  done: Done,
  { knows }: NotesContext,
): NotesDecision {
  if (about.item !== null && !knows.item(about.item)) return refused('unknown-item')
  if (about.municipality !== null && !knows.municipality(about.municipality))
    return refused('unknown-municipality')
  if (about.activity !== null && !knows.activity(about.activity)) return refused('unknown-activity')
  return isSame(note.about, about) ? accepted() : accepted({ type: 'v1.NoteAboutSet', ...done, about })
}

function setThemes(notes: Notes, command: Of<'SetNoteThemes'>): NotesDecision {
  const themes = command.themes?.map(({ id, name }) => ({ id, name: tidy(name) })) ?? null
  if (themes?.some(({ name }) => name === '')) return refused('text-empty')
  if (themes?.some(({ name }) => tooLong(name, LIMITS.theme)))
    return refused('text-too-long', `${LIMITS.theme}`)
  if (themes !== null && new Set(themes.map(({ id }) => id)).size < themes.length)
    return refused('already-exists')
  return JSON.stringify(themes) === JSON.stringify(notes.themes)
    ? accepted()
    : accepted({ type: 'v1.NoteThemesSet', themes })
}

function sign(notes: Notes, command: Of<'SignNotes'>, { by, knows }: NotesContext): NotesDecision {
  const { person } = command
  const known = notes.observers.find(({ id }) => id === by)
  // Who observes, as the form offers; whose device it was said to be stays theirs when the duty is taken from them.
  if (person !== null && person !== known?.person && !knows.observer(person)) return refused('unknown-person')
  // Who is on the list has a name there.
  const name = person === null ? tidy(command.name ?? '').replaceAll('\n', ' ') : ''
  if (tooLong(name, LIMITS.name)) return refused('text-too-long', `${LIMITS.name}`)
  const isSame = (known?.person ?? null) === person && (known?.name ?? '') === name
  return isSame ? accepted() : accepted({ type: 'v1.NotesSigned', by, person, name })
}

/** Said a second time, by whomever, it is no news: the leader has been told. */
function askPlenary(
  { board, plenaryAsked }: Notes,
  { wanted }: Of<'AskPlenary'>,
  { by, now: at }: NotesContext,
): NotesDecision {
  if (wanted === (plenaryAsked !== null)) return accepted()
  if (wanted && board.chosen.length === 0) return refused('nothing-chosen')
  return accepted({ type: 'v1.PlenaryAsked', by, at, wanted })
}

function namePresenter(
  notes: Notes,
  { presenter: named }: Of<'NamePresenter'>,
  { knows, whoIs }: NotesContext,
): NotesDecision {
  // Two on the list may have turned out to be one since they were seen there.
  const presenter = named === null ? null : whoIs(named)
  if (presenter === notes.presenter) return accepted()
  const isKnown =
    presenter === null || knows.person(presenter) || notes.observers.some(({ id }) => id === presenter)
  return isKnown ? accepted({ type: 'v1.PresenterNamed', presenter }) : refused('unknown-person')
}

function askReadBack(notes: Notes, { card: id }: Of<'AskReadBack'>, context: NotesContext): NotesDecision {
  const card = notes.board.cards.get(id)
  if (card === undefined) return refused('unknown-card')
  const gone = whyGone(notes.board, card)
  if (gone !== null) return gone
  const of = municipalitiesOf(notes, id).filter(context.knows.municipality)
  if (of.length === 0) return refused('nobody-to-ask')
  const asked = notes.readBacks.get(id)
  const isSameAgain =
    asked !== undefined && !asked.skipped && asked.text === card.text && of.join() === asked.of.join()
  return isSameAgain
    ? accepted()
    : accepted({ type: 'v1.ReadBackAsked', card: id, text: card.text, of, at: context.now })
}

/** The municipalities that the notes of a card are about, each once, in the order of the notes. */
export function municipalitiesOf(notes: Notes, card: string): readonly MunicipalityId[] {
  const sources = sourcesOf((id) => notes.board.cards.get(id), card)
  const named = sources.flatMap((id) => {
    const note = notes.notes.get(id)
    return note === undefined ? [] : [note.quote ?? note.about.municipality]
  })
  return [...new Set(named)].filter((id) => id !== null)
}

function skipReadBack(notes: Notes, { card }: Of<'SkipReadBack'>): NotesDecision {
  const asked = notes.readBacks.get(card)
  return asked === undefined || asked.skipped ? accepted() : accepted({ type: 'v1.ReadBackSkipped', card })
}

/** Who answers again has thought again. An answer that was on its way when the step was skipped is still one. */
function answerReadBack(
  notes: Notes,
  { card, answer, word: typed }: Of<'AnswerReadBack'>,
  { by, municipality, now: at, whoIs }: NotesContext,
): NotesDecision {
  const asked = notes.readBacks.get(card)
  if (asked === undefined || municipality === null || !asked.of.includes(municipality))
    return refused('not-asked')
  const word = tidy(typed)
  if (tooLong(word, LIMITS.word)) return refused('text-too-long', `${LIMITS.word}`)
  const known = asked.answers.find((each) => whoIs(each.by) === by)
  if (known?.answer === answer && known.word === word) return accepted()
  const person = known?.by ?? by
  return accepted({ type: 'v1.ReadBackAnswered', card, person, municipality, answer, word, at })
}
