import type { SpeakerPart } from '#shared/views/plenary-part.ts'
import type { BoardTools, Sayer } from './board-tools.ts'
import type { Line } from './line.ts'
import type { Prompt } from './rehearsal-plan.ts'

type Speaker = Sayer & {
  readonly line: Pick<Line, 'until' | 'isOn'>
  readonly view: () => SpeakerPart | null
}

/** More than anybody chooses. */
const MOST = 40

/**
 * What was chosen is presented, point by point: by whoever of the panel (or of the observers) has a line, each in turn, and two of
 * them press at once now and then; by the leader where nobody else can.
 */
export async function presentBoard(
  { of, activity }: Extract<Prompt, { kind: 'plenary' }>,
  tools: BoardTools,
): Promise<void> {
  const { conductor, until, say, sees, sights } = tools
  const board = of === 'panel' ? activity : null
  const onDesk = () => conductor.line.view('leader')?.plenary ?? null
  if (onDesk() === null) return
  const desk: Speaker = {
    called: '',
    player: null,
    line: conductor.line,
    view: onDesk,
    tell: conductor.tell,
  }
  await until(0.1)
  const speakers = of === 'panel' ? phonesOf(tools) : observersOf(tools)
  for (const each of speakers) await sees(each, 'OpenPlenary', () => each.view()?.activity === board)
  for (let step = 0; step < MOST; step++) {
    const able = speakers.filter(({ line, view }) => line.isOn() && view()?.activity === board)
    const [speaker = desk, second] = [...able.slice(step % Math.max(1, able.length)), ...able]
    const now = speaker.view()
    const next = now?.slides.find(({ key }) => key === now.next)
    if (!now || !next) return
    for (const { text } of next.cards) sights.release(text, 'shown')
    const command = { type: 'StepPlenary', from: now.on?.key ?? null, to: next.key } as const
    const where = next.cards[0]?.text ?? ''
    await Promise.all([
      say(speaker, where, command),
      // The same press from the one beside: it is one step.
      ...(step === 0 && second && second !== speaker ? [say(second, where, command)] : []),
    ])
    // Whoever is given the player no longer has nothing to wait for.
    const isOn = (view: SpeakerPart | null) => view === null || view.on?.key === next.key
    for (const each of [...speakers, desk]) await sees(each, 'StepPlenary', () => isOn(each.view()))
    await until(0.1 + ((step + 1) * 0.8) / now.slides.length)
  }
}

/** Phones that have been given the player. */
function phonesOf({ hands, plan, conductor }: BoardTools): readonly Speaker[] {
  const panel = conductor.line.view('leader')?.plenary?.activity ?? null
  return hands.flatMap((hand, player): readonly Speaker[] => {
    const view = () => hand?.line.view('own')?.speaker ?? null
    if (!hand?.isHere() || view()?.activity !== panel) return []
    return [{ called: plan.players[player]?.called ?? '', player, line: hand.line, view, tell: hand.tell }]
  })
}

function observersOf({ observers }: BoardTools): readonly Speaker[] {
  return observers.map((observer): Speaker => {
    const { called, line, tell } = observer
    return { called, player: null, line, tell, view: () => observer.view()?.plenary ?? null }
  })
}
