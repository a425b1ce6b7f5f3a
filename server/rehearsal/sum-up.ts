import type { Candidate } from '#shared/views/summary-part.ts'
import { type BoardSights, boardMarked } from './board-marks.ts'
import type { Sees } from './board-tools.ts'
import type { Conductor } from './conductor.ts'
import type { Line } from './line.ts'
import type { Sights, Viewer } from './marks.ts'
import type { Hand } from './players.ts'

/** What a screen or a phone had of the summary: the ids of its picks, in order; null: nothing. */
export type SummarySight = {
  readonly viewer: Viewer
  /** What the leader's order was by then; null: it had not been shown. */
  readonly due: readonly string[] | null
  readonly order: readonly string[] | null
}
export type SummedUp = {
  readonly title: string
  /** As the leader left it. */
  readonly order: readonly string[]
  readonly sights: readonly SummarySight[]
}
export type SummaryTools = {
  readonly conductor: Conductor
  readonly screen: Pick<Line, 'isOn' | 'until' | 'view'>
  readonly hands: readonly (Hand | null)[]
  readonly sights: Sights
  readonly boardSights: BoardSights
  readonly sees: Sees
}

const TITLE = 'Det vi tar med oss'
const LINE = boardMarked('Vi ringer den første dagen, alle sammen', { kind: 's', writer: 0, nth: 0 })
/** The leader's own sentence. */
const OWN = 'rehearsal-line'
/** Of each origin, and in all: what a leader reads aloud. */
const OF_ONE = 2
const MOST = 8

/** The leader sums up: picks, puts in order, writes a sentence, shows it, and moves one more while all look on. */
export async function sumUp({
  conductor,
  screen,
  hands,
  sights,
  boardSights,
  sees,
}: SummaryTools): Promise<SummedUp> {
  const { act, line } = conductor
  const found: SummarySight[] = []
  let order: readonly string[] = []
  const texts = new Map([[OWN, LINE]])
  const viewers = viewersOf(screen, hands)

  async function move(pick: string, before: string | null): Promise<void> {
    await act({ type: 'MoveInSummary', pick, before })
    const rest = order.filter((each) => each !== pick)
    const at = before === null ? rest.length : rest.indexOf(before)
    order = rest.toSpliced(at, 0, pick)
  }

  /** Waits until it is so for everybody whose line is on, and notes what they have. */
  async function look(due: readonly string[] | null): Promise<void> {
    await Promise.all(
      viewers.map(async ({ viewer, called, line: of, order: has }) => {
        await sees({ called, line: of }, 'summary', () => same(has(), due))
        if (of.isOn()) found.push({ viewer, due, order: has() })
      }),
    )
  }

  for (const [nth, { source, text }] of chosenFrom(line.view('leader')?.summary.candidates ?? []).entries()) {
    const pick = `rehearsal-pick-${nth}`
    await act({ type: 'PickForSummary', pick, source, before: null })
    order = [...order, pick]
    texts.set(pick, text)
  }
  const [first = null, second] = order
  await act({ type: 'WriteSummaryLine', pick: OWN, text: LINE, before: first })
  order = [OWN, ...order]
  const last = order.at(-1)
  if (second && last && last !== second) {
    await move(last, second)
    await act({ type: 'UnpickFromSummary', pick: second })
    order = order.filter((each) => each !== second)
  }
  await act({ type: 'EditSummaryTitle', title: TITLE })
  await look(null)
  for (const pick of order) {
    const text = texts.get(pick) ?? ''
    sights.sumUp(text)
    boardSights.release(text, 'shown')
  }
  await act({ type: 'ShowScene', scene: 'summary', activity: null })
  await look(order)
  if (order.length > 1) {
    await move(OWN, null)
    await look(order)
  }
  return { title: TITLE, order, sights: found }
}

/** Some of each origin. */
function chosenFrom(candidates: readonly Candidate[]): readonly Candidate[] {
  const taken = new Map<string, number>()
  const few = candidates.filter(({ origin }) => {
    const count = (taken.get(origin) ?? 0) + 1
    taken.set(origin, count)
    return count <= OF_ONE
  })
  return few.slice(0, MOST)
}

type Looking = {
  readonly viewer: Viewer
  readonly called: string
  readonly line: SummaryTools['screen']
  readonly order: () => readonly string[] | null
}
/** The hall screen, and everybody whose phone is in. */
function viewersOf(screen: SummaryTools['screen'], hands: SummaryTools['hands']): readonly Looking[] {
  const ids = (points: readonly { readonly id: string }[] | undefined) => points?.map(({ id }) => id) ?? null
  return [
    {
      ...{ viewer: 'screen', called: 'screen', line: screen },
      order: () => ids(screen.view('screen')?.summary?.points),
    },
    ...hands.flatMap((hand, player): readonly Looking[] => {
      if (!hand?.isHere() || !hand.line.view('own')?.person) return []
      const { line } = hand
      return [
        { viewer: player, called: hand.called, line, order: () => ids(line.view('hall')?.summary?.points) },
      ]
    }),
  ]
}

function same(one: readonly string[] | null, other: readonly string[] | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
