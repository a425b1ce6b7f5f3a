import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { READ_BACK_ANSWERS } from '#shared/notes/notes.ts'
import type { NoteCardPart, NotesView } from '#shared/views/notes.ts'
import { boardMarked } from './board-marks.ts'
import type { BoardTools, Sayer } from './board-tools.ts'
import { branch, happens } from './branch.ts'
import { type Observer, oneAt } from './observers.ts'

/** Of a thousand who are asked: they answer; and of those, not quite. */
const ANSWERS = 800
const NOT_QUITE = 300
/** Points that are read back. */
const ASKED = 2

/** Observers gather what they have: themes, a merge that is taken apart and made again, points read back, chosen and put in order. */
export async function gatherNotes(tools: BoardTools): Promise<void> {
  const { observers, until, say, sees, sights, hands } = tools
  const [one, two, three] = observers.map((each): Observer & Sayer => ({ ...each, player: null }))
  if (!one || !two || !three) return
  await until(0.1)
  const untagged = cardsOf(one.view()).filter(({ theme }) => theme === null)
  for (const [nth, card] of untagged.slice(0, 6).entries()) {
    const theme = oneAt(one.view()?.themes ?? [], nth)?.id ?? null
    await say(one, '', { type: 'TagCard', activity: null, card: card.id, theme })
  }
  await until(0.25)
  const [into, part] = alikeIn(cardsOf(two.view()))
  if (into && part) {
    const merge = (): GatheringCommand => ({
      type: 'MergeCards',
      activity: null,
      into: into.id,
      cards: [part.id],
    })
    if (await say(two, '', merge()))
      await sees(three, 'MergeCards', () => three.view()?.cards[part.id]?.mergedInto === into.id)
    await say(three, '', { type: 'SplitCard', activity: null, card: into.id, part: part.id })
    // Whoever reads back what has just become part of another card would be told so.
    if (await say(three, '', merge()))
      await sees(one, 'MergeCards', () => one.view()?.cards[part.id]?.mergedInto === into.id)
  }
  await until(0.45)
  const about = cardsOf(one.view()).filter(({ sources }) => sources.some((id) => homeOf(one.view(), id)))
  for (const card of about.slice(0, ASKED)) {
    sights.release(textOf(one.view(), card), 'asked')
    if (await say(one, textOf(one.view(), card), { type: 'AskReadBack', card: card.id }))
      await sees(one, 'AskReadBack', () => one.view()?.readBacks[card.id] !== undefined)
  }
  await until(0.6)
  const asked = new Set(Object.values(one.view()?.readBacks ?? {}).flatMap(({ of }) => of))
  await Promise.all(hands.map((_, player) => answerReadBacks(player, asked, tools)))
  await until(0.75)
  await Promise.all(
    [one, two, three].map(async (observer) => {
      const cards = cardsOf(observer.view())
      for (const card of cards.filter((_, place) => place % 3 === observer.number).slice(0, 2))
        await say(observer, '', { type: 'ChooseCard', activity: null, card: card.id, before: null })
    }),
  )
  await until(0.9)
  const chosen = three.view()?.chosen ?? []
  const last = chosen.at(-1)
  if (last && chosen.length > 1)
    await say(three, '', { type: 'MoveCard', activity: null, card: last, before: chosen[0] ?? null })
}

/** What stands on the board by itself, the oldest first. */
function cardsOf(view: NotesView | null): readonly NoteCardPart[] {
  return Object.values(view?.cards ?? {})
    .filter(({ mergedInto, removed }) => mergedInto === null && !removed)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

/** Two of one theme, if there are; else the first two. */
function alikeIn(cards: readonly NoteCardPart[]): readonly NoteCardPart[] {
  const [first, second] = cards
  const twin = cards.find(({ id, theme }) => theme !== null && theme === first?.theme && id !== first.id)
  return [first, twin ?? second].flatMap((card) => card ?? [])
}

function homeOf(view: NotesView | null, id: string): string | null {
  const note = view?.notes[id]
  return note?.quote ?? note?.about.municipality ?? null
}

function textOf(view: NotesView | null, { id, text }: NoteCardPart): string {
  return text ?? view?.notes[id]?.text ?? ''
}

/** Whoever is asked “did we understand you right?” answers, or does not; some with a word. */
async function answerReadBacks(
  player: number,
  asked: ReadonlySet<string>,
  { hands, plan, say, sees }: BoardTools,
): Promise<void> {
  const hand = hands[player]
  const home = hand?.line.view('own')?.person?.municipality ?? null
  if (!hand?.isHere() || home === null || !asked.has(home)) return
  await sees(hand, 'AskReadBack', () => (hand.line.view('group')?.readBacks.length ?? 0) > 0)
  const by = { called: plan.players[player]?.called ?? '', player, tell: hand.tell }
  for (const [nth, { id: card, text }] of (hand.line.view('group')?.readBacks ?? []).entries()) {
    const chance = branch(plan.seed, 42, player, nth)
    if (!happens(chance, ANSWERS)) continue
    const answer = READ_BACK_ANSWERS[happens(chance, NOT_QUITE) ? 1 : 0]
    const word = answer === 'yes' ? '' : boardMarked('Bare noen av oss', { kind: 'r', writer: player, nth })
    await say(by, text, { type: 'AnswerReadBack', card, answer, word }, nth === 0 ? 'unheard' : 'twice')
  }
}
