import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import { keep, recall } from '#client/connection/storage.ts'
import type { Tone } from '#client/sound/chime.model.ts'
import { wakeByPress } from '#client/sound/create-sounds.ts'
import { makeChime } from '#client/sound/make-chime.ts'
import type { TalkModel } from './talk-phone.model.ts'
import { talkWords } from './talk-text.ts'

const PLACE = 'samling/talk-sound'
const [wanted, setWanted] = createSignal(recall(PLACE) === 'on')
const chime = makeChime()

/** Whether this phone may be heard when a turn changes: off until its owner has asked for it. */
export const isHeard = wanted

/** From a press, for a browser lets a page be heard only then. */
export function setHeard(on: boolean): void {
  setWanted(on)
  keep(PLACE, on ? 'on' : 'off')
  if (on) void chime.wake()
}

const TURN: readonly Tone[] = [
  { after: 0, hertz: 660 },
  { after: 200, hertz: 880 },
]
const TWO_LEFT: readonly Tone[] = [{ after: 0, hertz: 660 }]

/**
 * A change of turn or step is felt once, heard where its owner has asked for it, and told politely; so are the last two
 * minutes. Returns the words for the live region.
 */
export function createBeats(talk: Accessor<TalkModel>): Accessor<string> {
  const [text, setText] = createSignal('')
  onCleanup(wakeByPress(chime, wanted))

  function tell(said: string, tones: readonly Tone[]) {
    setText(said)
    navigator.vibrate?.(200)
    if (wanted() && chime.canPlay()) chime.play(tones)
  }
  // Memos: the clock makes a new model every second, and that is no news.
  const beat = createMemo(() => talk().beat)
  const mark = createMemo(() => talk().mark)
  const isOpen = () => talk().card.phase === 'open'
  createEffect(on(beat, () => isOpen() && tell(beatText(talk()), TURN), { defer: true }))
  createEffect(
    on(
      mark,
      (now) => {
        if (now !== null && isOpen()) tell(now === 'two' ? talkWords().twoLeft : talkWords().up, TWO_LEFT)
      },
      { defer: true },
    ),
  )
  return text
}

function beatText({ turn, name, card }: TalkModel): string {
  return turn ? talkWords().turns[turn.is] : talkWords().heardStep(talkWords().steps[name], card.prompt)
}
