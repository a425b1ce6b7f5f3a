import { type JSX, Show } from 'solid-js'
import { isHeard, setHeard } from '#client/activities/conversation/create-beats.ts'
import type { AskNow } from '#client/activities/conversation/TalkPhone.tsx'
import type { TalkModel } from '#client/activities/conversation/talk-phone.model.ts'
import { talkWords } from '#client/activities/conversation/talk-text.ts'
import { CheckIcon } from '#client/ui/icons.tsx'
import { timeText } from '#client/words/format.ts'

/** What is seldom needed: the leader, and a sound when the turn changes. */
export function TalkTools(props: {
  readonly talk: TalkModel
  readonly zone: string
  readonly busy: boolean
  readonly offline: boolean
  readonly ask: AskNow
}): JSX.Element {
  const call = (type: 'CallLeader' | 'AnswerCall') => {
    const circle = props.talk.circle
    if (circle) props.ask({ type, activity: props.talk.id, circle: circle.id, run: props.talk.card.run })
  }
  return (
    <div class="talktools">
      <Show when={props.talk.circle}>
        {(circle) => (
          <Show
            when={circle().called}
            fallback={
              <button
                type="button"
                class="btn quiet"
                disabled={props.busy}
                onClick={() => call('CallLeader')}
              >
                {talkWords().call}
              </button>
            }
          >
            {(at) => (
              <>
                <p class="msg ok" role="status">
                  <CheckIcon />
                  {talkWords().called(timeText(at(), props.zone))}
                </p>
                <button
                  type="button"
                  class="btn quiet"
                  disabled={props.busy}
                  onClick={() => call('AnswerCall')}
                >
                  {talkWords().uncall}
                </button>
              </>
            )}
          </Show>
        )}
      </Show>
      <Show when={props.offline && props.talk.circle}>
        <span class="sm mut">{talkWords().needsNet}</span>
      </Show>
      <Show when={props.talk.card.minutes !== null || props.talk.card.turns !== 'none'}>
        <button type="button" class="btn quiet" aria-pressed={isHeard()} onClick={() => setHeard(!isHeard())}>
          {talkWords().sound}: {isHeard() ? talkWords().soundOn : talkWords().soundOff}
        </button>
      </Show>
    </div>
  )
}
