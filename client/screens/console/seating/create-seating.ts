import { nanoid } from 'nanoid'
import { type Accessor, createEffect, createMemo, createSelector, createSignal, on, untrack } from 'solid-js'
import { type Desk, municipalitiesIn } from '#client/screens/console/desk.tsx'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { SeatCommand } from '#shared/seating/seats.ts'
import type { SeatingPart } from '#shared/views/seating-part.ts'
import { metBefore, type OnBoard, onBoard, sittersOf, tablesOf, unseatedIn } from './board.model.ts'
import { createMoved } from './create-moved.ts'
import { createUndo, type Undo } from './create-undo.ts'
import { type Counts, countsOf, type Effect, effectOf } from './effect.model.ts'
import { type Hall, type SeatMove, type Sitter, tableWith } from './hall.model.ts'
import { keptIn, type Lift, liftOf, moveOf, type Place, steered, type Way } from './lift.model.ts'
import { effectText, whoText } from './texts.ts'
import { seatingWords } from './words.ts'

export type Seating = {
  readonly part: Accessor<SeatingPart>
  readonly board: Accessor<OnBoard>
  readonly hall: Accessor<Hall>
  readonly counts: Accessor<Counts>
  readonly unseated: Accessor<readonly Sitter[]>
  /** Who came after the arrangement on the board was made. */
  readonly late: Accessor<ReadonlySet<string>>
  /** Whether anything may be moved now. */
  readonly canEdit: Accessor<boolean>
  readonly who: (person: string) => string
  readonly tableName: (table: string) => string

  readonly lift: Accessor<Lift | null>
  readonly effect: Accessor<Effect>
  readonly isLifted: (person: string) => boolean
  /** Whether this place is the aim; `table` alone is its free chair. */
  readonly isAim: (table: string, swap: string | null) => boolean
  readonly begin: (person: string) => boolean
  readonly steer: (way: Way) => void
  readonly aim: (place: Place | null) => void
  /** Aims where was pressed; a second press on the same place drops. */
  readonly press: (place: Place) => void
  readonly drop: () => void
  readonly putBack: () => void
  /** Put back without a word: why has been said. */
  readonly letGo: () => void

  /** The person that keys and buttons are about. */
  readonly chosen: Accessor<string | null>
  readonly isChosen: (person: string) => boolean
  readonly choose: (person: string | null) => void
  readonly togglePin: (person: string) => void
  readonly draw: () => void
  readonly undo: Undo
  readonly ask: (command: SeatCommand) => Promise<CommandOutcome>

  /** What has been said aloud last. */
  readonly said: Accessor<string>
  readonly say: (text: string) => void
}

/** Where on the page commands of the editor are given from: what came of the latest one is told there. */
export const PLACE = 'seating'

export function createSeating(desk: Desk): Seating {
  const part = () => desk.view.seating
  const canEdit = () => desk.online() && desk.view.gathering.phase === 'open'
  const board = createMemo(() => onBoard(part()))
  const roundOf = (on: OnBoard) => (on.kind === 'nothing' ? null : on.round)

  const sitters = createMemo(() => sittersOf(desk.view.people, municipalitiesIn(desk.view)))
  const met = createMemo(() => metBefore(part(), board()))
  const pins = createMemo(() => new Map(part().pins.map(({ person, table }) => [person, table])))
  const seated = createMemo(() => tablesOf(part(), roundOf(board()), sitters()))

  const { tables, began, ended } = createMoved(seated, sitters)
  const hall = createMemo<Hall>(() => ({
    tables: tables(),
    sitters: sitters(),
    met: met(),
    pins: pins(),
    together: part().together,
    apart: part().apart,
  }))
  const counts = createMemo(() => countsOf(hall()))
  const late = createMemo<ReadonlySet<string>>(() => new Set(roundOf(board())?.late))
  const unseated = createMemo(() => unseatedIn(tables(), sitters()))

  const [lift, setLift] = createSignal<Lift | null>(null)
  const [chosen, choose] = createSignal<string | null>(null)
  const [said, setSaid] = createSignal('')
  // Said twice, it is heard twice.
  const say = (text: string) => setSaid(text === said() ? `${text}\u00a0` : text)

  const effect = createMemo<Effect>(() => {
    const is = lift()
    const move = is === null ? null : moveOf(is)
    return move === null ? { type: 'nothing' } : effectOf(hall(), move, counts())
  })
  const isLifted = createSelector(() => lift()?.person ?? null)
  const aimKey = (place: Place | null | undefined) =>
    place === null || place === undefined ? '' : `${place.table}/${place.swap ?? ''}`
  const isAimKey = createSelector(() => aimKey(lift()?.over))
  const isAimed = (place: Place) => aimKey(lift()?.over) === aimKey(place)
  const isChosen = createSelector(chosen)

  /** What the one that is lifted is called; they may be taken out meanwhile. */
  let held = ''
  const who = (person: string) => whoText(sitters().get(person))
  /** Of a step that was taken: whoever it was about may have left since. */
  const whoThen = (person: string) => {
    if (sitters().has(person)) return who(person)
    const gone = desk.view.people.find(({ id }) => id === person)
    const place = municipalitiesIn(desk.view).find(({ id }) => id === gone?.municipality)?.name ?? ''
    const { steps } = seatingWords()
    return gone === undefined ? steps.unlisted : steps.gone(whoText({ name: gone.name, place }))
  }
  const nameOf = (table: string) => part().tables.find(({ id }) => id === table)?.name ?? ''

  function placeText({ table, swap }: Place): string {
    const { say: texts } = seatingWords()
    return swap === null ? texts.overFree(nameOf(table)) : texts.overSwap(nameOf(table), who(swap))
  }

  function sayAim() {
    const is = lift()
    if (is === null) return
    const words = seatingWords().effect
    if (is.over === null) say(words.nowhere(who(is.person)))
    else if (is.over.table === is.from) say(words.nothing(who(is.person)))
    else say([placeText(is.over), ...effectText(effect(), who)].join(' '))
  }

  function begin(person: string): boolean {
    if (!canEdit() || board().kind === 'nothing' || !sitters().has(person)) return false
    const at = tableWith(tables(), person)
    choose(person)
    const pin = pins().get(person)
    if (at?.locked) {
      say(seatingWords().effect.locked(at.name))
      return false
    }
    if (at !== undefined && pin === at.id) {
      say(seatingWords().effect.pinned(who(person), at.name))
      return false
    }
    held = who(person)
    setLift(liftOf(hall(), person))
    say(seatingWords().say.lifted(who(person), at === undefined ? null : at.name))
    return true
  }

  function release(text: string) {
    setLift(null)
    say(text)
  }

  function aim(over: Place | null) {
    const is = lift()
    if (is === null || aimKey(is.over) === aimKey(over)) return
    setLift({ ...is, over })
    sayAim()
  }

  function drop() {
    const is = lift()
    if (is === null) return
    const move = moveOf(is)
    const now = board()
    if (move === null || now.kind === 'nothing') {
      release(seatingWords().say.putBack(who(is.person)))
      return
    }
    // What stops it is told where it would go, and it stays lifted: another place may do.
    if (effect().type === 'stopped') {
      sayAim()
      return
    }
    setLift(null)
    void send(now.round.id, is, move)
  }

  async function send(round: string, { from }: Lift, move: SeatMove) {
    const { person, table, swap } = move
    began(move)
    const texts = seatingWords().say
    const done = () => {
      if (from === null) return texts.seated(who(person), nameOf(table))
      return swap === null
        ? texts.moved(who(person), nameOf(table))
        : texts.swapped(who(person), who(swap), nameOf(table))
    }
    const outcome = await desk.ask(PLACE, { type: 'MoveSeat', round, person, table, swap })
    if (outcome.ok) say(done())
    ended(move, outcome.ok)
  }
  function keepLift(is: Lift) {
    const texts = seatingWords().say
    const kept = keptIn(hall(), is)
    if (!canEdit()) release(texts.offline(who(is.person)))
    else if (kept.type === 'let-go')
      release(kept.why === 'gone' ? texts.gone(held) : texts.movedByOther(who(is.person)))
    else if (kept.lift !== is) {
      setLift(kept.lift)
      if (kept.lift.over === null) say(texts.aimGone)
    }
  }
  createEffect(
    on([hall, canEdit], () => {
      const is = lift()
      if (is !== null) keepLift(is)
    }),
  )

  let foundSaid: { readonly draft: string; readonly text: string } | null = null
  // What was asked for has come: told to whoever asked and to whoever looks on, and not when undo brings an old draft back.
  createEffect<string | null>((awaited) => {
    const { asked, draft } = part()
    if (draft !== null && draft.id === awaited) {
      say(seatingWords().found)
      foundSaid = { draft: draft.id, text: untrack(said) }
    }
    return asked?.id ?? null
  }, null)
  // Shown, dropped or taken back it is no longer true, and stands there no longer.
  createEffect(() => {
    if (part().draft?.id === foundSaid?.draft) return
    if (foundSaid?.text === untrack(said)) setSaid('')
    foundSaid = null
  })

  const ask = (command: SeatCommand) => desk.ask(PLACE, command)

  function togglePin(person: string) {
    if (!canEdit()) return
    const texts = seatingWords().say
    const table = tableWith(tables(), person)
    if (pins().has(person)) {
      void ask({ type: 'UnpinPerson', person })
      say(texts.unpinned(who(person)))
    } else if (table === undefined) say(texts.notPinned)
    else {
      void ask({ type: 'PinPerson', person, table: table.id })
      say(texts.pinned(who(person), table.name))
    }
  }

  function draw() {
    if (!canEdit() || part().asked !== null) return
    const [seed = 0] = crypto.getRandomValues(new Uint32Array(1))
    void ask({ type: 'DrawSeating', asked: nanoid(), seed })
  }

  const undo = createUndo(desk, PLACE, part, board, { who: whoThen, tableName: nameOf })

  return {
    part,
    board,
    hall,
    counts,
    unseated,
    late,
    canEdit,
    who,
    tableName: nameOf,
    lift,
    effect,
    isLifted,
    isAim: (table, swap) => isAimKey(aimKey({ table, swap })),
    begin,
    steer(way) {
      const is = lift()
      if (is === null) return
      setLift(steered(hall(), is, way))
      sayAim()
    },
    aim,
    press(place) {
      if (isAimed(place)) drop()
      else aim(place)
    },
    drop,
    putBack() {
      const is = lift()
      if (is !== null) release(seatingWords().say.putBack(who(is.person)))
    },
    letGo: () => setLift(null),
    chosen,
    isChosen,
    choose,
    togglePin,
    draw,
    undo: { ...undo, to: (step) => canEdit() && undo.to(step) },
    ask,
    said,
    say,
  }
}
