import type { JSX } from 'solid-js'
import { BoardProvider, createBoardDesk } from '#client/notes/board-desk.tsx'
import type { Marks } from '#client/notes/create-note-draft.ts'
import type { NoteEntry } from '#client/notes/note-outbox.ts'
import { Proposals } from '#client/notes/parts/Proposals.tsx'
import { ObserverNotes } from '#client/screens/console/run/parts/ObserverNotes.tsx'
import { Observer } from '#client/screens/observer/Observer.tsx'
import type { Page } from '#client/screens/observer/pages.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { alike } from '#shared/notes/alike.ts'
import { hallView } from '#shared/views/hall.ts'
import { notesView } from '#shared/views/notes.ts'
import { OnDesk, Specimen } from './console-specimen.tsx'
import { Of } from './Sheet.tsx'
import {
  at,
  closed,
  empty,
  overfullRunning,
  plain,
  running,
  unbounded,
  withPoll,
  withTalk,
} from './samples/gathering.ts'
import { type Line, madeUpLine } from './samples/line.ts'
import {
  answered,
  eleven,
  gathered,
  keepDraft,
  keepEntries,
  loose,
  many,
  pageOf,
  presented,
  ready,
  skipped,
  sweepNotes,
  waiting,
  written,
} from './samples/notes.ts'
import { views } from './samples/views.ts'

function Follow(props: { readonly of: Gathering; readonly line?: Line }): JSX.Element {
  const now: Instant = props.line?.now ?? at(11, 10)
  const line = madeUpLine({ ...props.line, now })
  return (
    <Observer page="day" connection={line} gathering={views({ hall: hallView(props.of) })} now={() => now} />
  )
}

sweepNotes()

/** A page of notes, with what has been typed on it, and what waits there for a net. */
function Notes(props: {
  readonly of: Gathering
  readonly page?: Page
  readonly line?: Line
  readonly text?: string
  readonly marks?: Partial<Marks>
  readonly entries?: readonly NoteEntry[]
  /** On the phone of somebody who takes part. */
  readonly phone?: string
}): JSX.Element {
  const now: Instant = props.line?.now ?? at(11, 10)
  const { id, hall } = pageOf(props.of)
  if (props.text !== undefined) keepDraft(id, props.text, props.marks ?? {})
  keepEntries(id, props.entries ?? [])
  return (
    <Observer
      page={props.page ?? 'write'}
      {...(props.phone === undefined ? {} : { phone: props.phone })}
      connection={madeUpLine({ ...props.line, now })}
      gathering={views({ hall, notes: notesView(props.of) })}
      now={() => now}
    />
  )
}

const OFFLINE = { status: 'offline' } as const
const TEXT =
  'De ringte alle som var borte den første dagen. Fraværet i hjemmetjenesten gikk ned fra 11 til 9 på et halvt år.'
const onVefsn = { item: 'talks', municipality: 'vefsn', activity: null, part: null }

/** What might belong together, as the board has found it. */
function Proposing(props: { readonly of: Gathering }): JSX.Element {
  const view = notesView(props.of)
  const line = madeUpLine()
  const desk = createBoardDesk({
    connection: line,
    view: () => view,
    municipalities: () => props.of.people.municipalities,
    zone: () => props.of.zone,
    gathering: () => 'sheet-board',
    now: () => at(11, 10),
    me: () => null,
    opens: false,
    nextAt: () => null,
    textOf: ({ code }) => code,
  })
  return (
    <BoardProvider desk={desk}>
      <Proposals open proposals={alike(desk.board().standing)} onWave={nothing} onClose={nothing} />
    </BoardProvider>
  )
}

const nothing = () => undefined

/** What observers write, and the board they gather it on. */
function NotesPage(): JSX.Element {
  return (
    <>
      <Of name="Head, Write, AboutNow, AboutPick, QuoteMark, ThemeButtons, ThemeMark, OwnNotes, OwnNoteItem">
        <Specimen is="empty: nothing written, nothing on" whole wide>
          <Notes of={empty} />
        </Specimen>
        <Specimen is="a note is being written" whole wide focus="textarea">
          <Notes of={written} text={TEXT} marks={{ theme: 'measures' }} />
        </Specimen>
        <Specimen is="a quote, of another municipality; a note unfolded" whole wide press=".ownline">
          <Notes of={written} text={TEXT} marks={{ about: onVefsn, quote: 'vefsn', theme: 'culture' }} />
        </Specimen>
        <Specimen is="what is on has changed while it was written" whole wide>
          <Notes of={written} text={TEXT} marks={{ begun: { at: at(11, 2), on: onVefsn } }} />
        </Specimen>
        <Specimen is="what it is about, unfolded" whole wide press=".aboutpick > button">
          <Notes of={written} />
        </Specimen>
        <Specimen is="offline: one waits, one was refused" whole wide>
          <Notes of={written} line={OFFLINE} entries={waiting} />
        </Specimen>
        <Specimen is="saved without a word in it" whole wide press=".write .btn.pri">
          <Notes of={loose} />
        </Specimen>
        <Specimen is="eleven themes, names of 120" whole wide>
          <Notes of={eleven} text={TEXT} />
        </Specimen>
        <Specimen is="overfull: 200 notes" whole wide>
          <Notes of={many} />
        </Specimen>
      </Of>
      <Of name="Sign, Kept">
        <Specimen is="says whose the device is" whole wide press=".sign > .btn">
          <Notes of={ready} />
        </Specimen>
        <Specimen is="on the phone of somebody who is no observer any more" whole wide>
          <Notes of={written} phone="ABC234" text={TEXT} entries={waiting} />
        </Specimen>
      </Of>
      <Of name="Board, ThemeColumn, PointRow, Untagged, ChosenList, ChosenFoot, Presenting, TakeBack">
        <Specimen is="ready for the hall screen" whole wide>
          <Notes of={ready} page="board" />
        </Specimen>
        <Specimen is="nothing written" whole wide>
          <Notes of={running} page="board" />
        </Specimen>
        <Specimen is="nothing has a theme" whole wide>
          <Notes of={loose} page="board" />
        </Specimen>
        <Specimen is="gathered, chosen" whole wide focus=".plenum li:nth-child(3) .grip">
          <Notes of={gathered} page="board" />
        </Specimen>
        <Specimen is="on the hall screen" whole wide>
          <Notes of={presented} page="board" line={{ now: at(11, 12) }} />
        </Specimen>
        <Specimen is="picking what belongs together" whole wide press=".boardtools .btn">
          <Notes of={gathered} page="board" />
        </Specimen>
        <Specimen is="offline" whole wide>
          <Notes of={gathered} page="board" line={OFFLINE} />
        </Specimen>
        <Specimen is="overfull: 200 notes" whole wide>
          <Notes of={many} page="board" />
        </Specimen>
      </Of>
      <Of name="Proposals">
        <Specimen is="proposals" whole wide>
          <Proposing of={loose} />
        </Specimen>
        <Specimen is="none left" whole wide>
          <Proposing of={running} />
        </Specimen>
      </Of>
      <Of name="ObserverNotes, BoardDialog">
        <OnDesk is="notes have come in" of={gathered}>
          <ObserverNotes notes={notesView(gathered)} />
        </OnDesk>
        <OnDesk is="the observers are ready" of={ready}>
          <ObserverNotes notes={notesView(ready)} />
        </OnDesk>
        <OnDesk is="the leader’s board" of={gathered} wide press=".observed .btn">
          <ObserverNotes notes={notesView(gathered)} />
        </OnDesk>
      </Of>
      <Of name="PointDialog, ReadBackAsk">
        <Specimen is="of three notes, answered" whole wide press=".pt .pttext">
          <Notes of={answered} page="board" />
        </Specimen>
        <Specimen is="skipped" whole wide press=".pt .pttext">
          <Notes of={skipped} page="board" />
        </Specimen>
      </Of>
    </>
  )
}

/** The page of the observer, which has the console's stylesheet. */
export function ObserverPage(): JSX.Element {
  return (
    <>
      <NotesPage />
      <Of name="Observer: Now, Day, Prompts">
        <Specimen is="before" whole wide>
          <Follow of={plain} line={{ now: at(9, 50) }} />
        </Specimen>
        <Specimen is="running, with what is asked" whole wide focus=".seg button">
          <Follow of={withPoll(withTalk(running), 'choice')} />
        </Specimen>
        <Specimen is="over time" whole wide>
          <Follow of={running} line={{ now: at(11, 49, 20) }} />
        </Specimen>
        <Specimen is="no end" whole wide>
          <Follow of={unbounded} line={{ now: at(15, 4) }} />
        </Specimen>
        <Specimen is="offline" whole wide>
          <Follow of={running} line={{ status: 'offline' }} />
        </Specimen>
        <Specimen is="closed" whole wide>
          <Follow of={closed} line={{ now: at(15, 5) }} />
        </Specimen>
        <Specimen is="empty" whole wide>
          <Follow of={empty} />
        </Specimen>
        <Specimen is="overfull: titles of 120" whole wide>
          <Follow of={overfullRunning} line={{ now: at(10, 30) }} />
        </Specimen>
      </Of>
    </>
  )
}
