import { Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { ActivityHead } from '#client/screens/console/parts/ActivityHead.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { Segmented } from '#client/screens/console/parts/Segmented.tsx'
import { closeCommand, openCommand } from '#client/screens/console/run/commands.ts'
import { words } from '#client/screens/console/words.ts'
import { RESULTS, type Results } from '#shared/activities/poll/poll.ts'
import { SMALLEST_CELL } from '#shared/activities/poll/tally.ts'
import type { LeaderPoll } from '#shared/views/leader.ts'
import { PollAnswers } from './PollAnswers.tsx'
import { AlikeNote } from './parts/AlikeNote.tsx'

/** A poll on the leader's desk: open and close it, follow the answers alone, and decide who else sees them. */
export function PollConsole(props: { readonly poll: LeaderPoll; readonly onEdit: () => void }) {
  const desk = useDesk()
  const labels = (): Record<Results, string> => {
    const { hidden, liveResults, shown } = words().asked
    return { hidden, live: liveResults, shown }
  }
  const segments = () => RESULTS.map((value) => ({ value, label: labels()[value] }))
  const isBegun = () => props.poll.phase !== 'draft'
  /** What the hall does not see yet, although the leader has let it. */
  const note = () => {
    const { results, anonymous, phase, answered } = props.poll
    if (results === 'hidden') return null
    if (anonymous && phase === 'open') return words().asked.onScreenWhenClosed
    return answered < SMALLEST_CELL ? words().asked.fewOnScreen(SMALLEST_CELL) : null
  }
  const about = () => {
    const { asked } = words()
    const { question, anonymous } = props.poll
    const type =
      question.type === 'choices'
        ? asked.upTo(question.max)
        : question.type === 'scale'
          ? asked.scaleOf(question.steps)
          : asked.types[question.type]
    return `${type} · ${anonymous ? asked.anonymous : asked.named}`
  }
  return (
    <article class="act">
      <ActivityHead
        activity={props.poll}
        about={about()}
        onEdit={() => props.onEdit()}
        onOpen={() => void desk.ask('asked', openCommand(props.poll))}
        onClose={() => void desk.ask('asked', closeCommand(props.poll))}
      />
      <Show when={isBegun()}>
        <AlikeNote alike={props.poll.alike} kept={props.poll.results === 'hidden'} />
        <div class="whosees">
          <span class="lab">{words().asked.results}</span>
          <Segmented
            label={words().asked.results}
            segments={segments()}
            value={props.poll.results}
            disabled={!desk.online() || desk.view.gathering.phase === 'closed'}
            onPick={(results) =>
              void desk.ask('asked', { type: 'SetResults', activity: props.poll.id, results })
            }
          />
          <Show when={note()}>
            <span class="xs mut">{note()}</span>
          </Show>
        </div>
        <div class="answers">
          <p class="answered">
            <b class="num">{props.poll.answered}</b>
            <span class="mut">{words().asked.answered(desk.view.arrivals.arrived)}</span>
          </p>
          <PollAnswers poll={props.poll} />
        </div>
      </Show>
      <Said at="asked" quiet />
    </article>
  )
}
