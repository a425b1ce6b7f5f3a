import type { Assignment } from '#shared/activities/panel/panel.ts'
import type { OwnPanel, PanelBoardCard } from '#shared/views/own-panel.ts'
import { boardMarked } from './board-marks.ts'
import type { BoardTools, Looker, Sayer } from './board-tools.ts'
import { branch, oneOf } from './branch.ts'
import type { Hand } from './players.ts'

const SEEN: readonly [string, ...string[]] = [
  'Alle vil ha lederne tettere på',
  'Flere har prøvd gradering, få har målt det',
  'Ingen snakket om vikarene',
  'Tillitsvalgte var med overalt der det lyktes',
]

type Member = Sayer & Looker & { readonly hand: Hand; readonly player: number; readonly place: number }

/** A panel at work: all write, the first assignment and then the others; one merges and orders, each supports one and chooses one. */
export async function sitInPanel(
  activity: string,
  assignments: readonly Assignment[],
  tools: BoardTools,
): Promise<void> {
  const { conductor, until, say, sees } = tools
  const members = await membersOf(activity, tools)
  const [first, ...others] = assignments
  await until(0.1)
  await all(members, (member) => write(member, activity, first, 0, tools))
  await until(0.35)
  if (others.length > 0) await conductor.act({ type: 'OpenAllAssignments', activity })
  await until(0.4)
  await all(members, (member) =>
    write(member, activity, assignments[(member.place + 1) % assignments.length], 1, tools),
  )
  await until(0.6)
  const [one] = members
  const [into, part] = one ? cardsOf(one.hand, activity) : []
  const where = first?.title ?? ''
  if (one && into && part) {
    if (await say(one, where, { type: 'MergeCards', activity, into: into.id, cards: [part.id] }))
      await sees(one, 'MergeCards', () => cardsOf(one.hand, activity).every(({ id }) => id !== part.id))
  }
  await until(0.7)
  await all(members, async (member) => {
    const other = cardsOf(member.hand, activity).find(
      ({ by }) => by !== member.hand.line.view('own')?.person?.id,
    )
    if (other) await say(member, where, { type: 'SupportCard', activity, card: other.id, support: true })
  })
  await until(0.8)
  await all(members, async (member) => {
    const cards = cardsOf(member.hand, activity)
    const card = cards[member.place % Math.max(1, cards.length)]
    if (!card) return
    // From now on the leader is shown it.
    tools.sights.release(card.text, 'chosen')
    await say(member, where, { type: 'ChooseCard', activity, card: card.id, before: null })
  })
  await until(0.9)
  const chosen = (one && panelOf(one.hand, activity)?.chosen) ?? []
  const last = chosen.at(-1)
  if (one && last && chosen.length > 1)
    await say(one, where, { type: 'MoveCard', activity, card: last, before: chosen[0] ?? null })
}

async function all<T>(list: readonly T[], each: (one: T) => Promise<unknown>): Promise<void> {
  await Promise.all(list.map(each))
}

/** Those of the seated whose phones are on, as the leader sees the seats. */
async function membersOf(
  activity: string,
  { conductor, hands, sees }: BoardTools,
): Promise<readonly Member[]> {
  const panel = () => {
    const found = conductor.line.view('leader')?.activities.find(({ id }) => id === activity)
    return found?.kind === 'panel' && found.phase === 'open' ? found : undefined
  }
  await sees({ called: '', line: conductor.line }, 'OpenPanel', () => panel() !== undefined)
  const seated = new Set(panel()?.seats.map(({ person }) => person))
  const members = hands.flatMap((hand, player): readonly Omit<Member, 'place'>[] => {
    const person = hand?.line.view('own')?.person?.id
    if (!hand || person === undefined || !seated.has(person) || !hand.isHere()) return []
    return [{ hand, player, line: hand.line, called: hand.called, tell: hand.tell }]
  })
  return members.map((member, place) => ({ ...member, place }))
}

function panelOf({ line }: Hand, activity: string): OwnPanel | undefined {
  return line.view('own')?.panels.find((each) => each.activity === activity && each.member)
}

/** What stands on the board by itself. */
function cardsOf(hand: Hand, activity: string): readonly PanelBoardCard[] {
  return (panelOf(hand, activity)?.cards ?? []).filter(
    ({ mergedInto, removed }) => mergedInto === null && !removed,
  )
}

/** Under one of the sub-questions, once its phone has been shown that they are open. */
async function write(
  member: Member,
  activity: string,
  assignment: Assignment | undefined,
  nth: number,
  { plan, say, sees }: BoardTools,
): Promise<void> {
  const { hand, player, place } = member
  if (!assignment) return
  const isOpen = () =>
    panelOf(hand, activity) !== undefined &&
    (hand.line.view('hall')?.activities ?? []).some(
      (card) =>
        card.id === activity &&
        card.kind === 'panel' &&
        card.assignments.some(({ id, state }) => id === assignment.id && state === 'open'),
    )
  if (!(await sees(member, assignment.title, isOpen))) return
  const chance = branch(plan.seed, 41, player, nth)
  const question = assignment.questions[(place + nth) % assignment.questions.length]
  const text = boardMarked(oneOf(chance, SEEN), { kind: 'm', writer: player, nth })
  const manner = oneOf(chance, ['once', 'twice', 'unheard'] as const)
  const point = `b${player}-${nth}`
  await say(
    member,
    question?.text ?? '',
    { type: 'AddPoint', activity, step: question?.id ?? '', point, text },
    manner,
  )
}
