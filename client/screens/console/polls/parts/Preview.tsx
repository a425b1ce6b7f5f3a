import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { PollProjector } from '#client/activities/poll/PollProjector.tsx'
import type { ScreenPoll } from '#client/activities/poll/poll-projector.model.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Segmented } from '#client/screens/console/parts/Segmented.tsx'
import {
  canBeToEach,
  choicesIn,
  hasChoices,
  type QuestionDraft,
  questionFrom,
} from '#client/screens/console/polls/draft.model.ts'
import { hallPoll } from '#client/screens/console/polls/hall-poll.ts'
import { words } from '#client/screens/console/polls/words.ts'
import type { LeaderPoll } from '#shared/views/leader.ts'
import { HallFrame } from './HallFrame.tsx'
import { PhoneFrame } from './PhoneFrame.tsx'

/** The question as the hall screen and a phone show it, before anybody there sees it; it follows what is typed. */
export function Preview(props: {
  readonly poll: LeaderPoll | null
  readonly draft: QuestionDraft | null
}): JSX.Element {
  const desk = useDesk()
  const [on, setOn] = createSignal<'hall' | 'phone'>('hall')
  const shown = createMemo((): ScreenPoll | null => {
    if (props.draft !== null) return ofDraft(props.draft)
    return props.poll === null || props.poll.phase === 'draft' ? null : hallPoll(props.poll)
  })
  return (
    <section class="pview" aria-label={words().preview}>
      <div class="head">
        <h3 class="lab">{words().preview}</h3>
      </div>
      <Segmented
        label={words().previewPick}
        segments={[
          { value: 'hall', label: words().previewHall },
          { value: 'phone', label: words().previewPhone },
        ]}
        value={on()}
        onPick={setOn}
      />
      <Show when={shown()}>
        {(poll) => (
          <Show when={on() === 'hall'} fallback={<PhoneFrame poll={poll()} />}>
            <HallFrame dark={desk.view.stage.theme === 'dark'}>
              {() => <PollProjector poll={poll()} now={desk.now} />}
            </HallFrame>
          </Show>
        )}
      </Show>
    </section>
  )
}

/** As it stands, however much of it is still missing. */
function ofDraft(draft: QuestionDraft): ScreenPoll {
  const missing = hasChoices(draft.type) && choicesIn(draft).length === 0
  const question = questionFrom(
    missing
      ? {
          ...draft,
          choices: [
            { id: '1', text: '…' },
            { id: '2', text: '…' },
          ],
        }
      : draft,
  )
  return {
    ...{ kind: 'poll', id: 'preview', phase: 'open', results: 'hidden', tally: null, answered: 0 },
    question: { ...question, text: question.text || '…' },
    anonymous: draft.anonymous,
    ...(draft.toEach && canBeToEach(draft) ? { toEach: true } : {}),
  }
}
