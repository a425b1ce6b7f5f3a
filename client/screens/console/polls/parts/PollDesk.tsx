import { type JSX, Show } from 'solid-js'
import { mostSaid } from '#client/activities/poll/figure.model.ts'
import { AlikeNote } from '#client/activities/poll/parts/AlikeNote.tsx'
import { PollFigure } from '#client/activities/poll/parts/PollFigure.tsx'
import { moreOf } from '#client/activities/poll/poll-more.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { Segmented } from '#client/screens/console/parts/Segmented.tsx'
import { showCommands } from '#client/screens/console/polls/acts.ts'
import type { Drafts } from '#client/screens/console/polls/create-drafts.ts'
import { draftFrom, emptyDraft } from '#client/screens/console/polls/draft.model.ts'
import { askingOf, seenBy } from '#client/screens/console/polls/polls.model.ts'
import { kindText } from '#client/screens/console/polls/texts.ts'
import { words } from '#client/screens/console/polls/words.ts'
import { closeCommand, openCommand } from '#client/screens/console/run/commands.ts'
import { Each } from '#client/ui/Each.tsx'
import { LockIcon, PlayIcon, ScreenIcon } from '#client/ui/icons.tsx'
import { HiddenIcon } from '#client/ui/more-icons.ts'
import { language } from '#client/words/words.ts'
import { RESULTS, type Results } from '#shared/activities/poll/poll.ts'
import { SMALLEST_CELL } from '#shared/activities/poll/tally.ts'
import type { LeaderPoll } from '#shared/views/leader.ts'
import { DraftTools } from './DraftTools.tsx'
import { Ending } from './Ending.tsx'
import { Glance } from './Glance.tsx'
import { Rounds } from './Rounds.tsx'

/** A question that has been asked: its answers for the leader alone, and who else gets to see them. */
export function PollDesk(props: {
  readonly poll: LeaderPoll
  readonly drafts: Drafts
  readonly onChoose: (id: string) => void
  /** It stands beside what the leader is working on: no more than what one needs meanwhile. */
  readonly aside?: boolean
}): JSX.Element {
  const desk = useDesk()
  const more = () => moreOf(props.poll)
  const isOpen = () => props.poll.phase === 'open'
  const locked = () => !desk.online() || desk.view.gathering.phase === 'closed'
  const seen = () => seenBy(props.poll, desk.view)
  const labels = (): Record<Results, string> => {
    const { hidden, live, shown } = words()
    return { hidden, live, shown }
  }
  const roundText = () => {
    const { isSecond, first } = more()
    if (!isSecond) return []
    const hasBars = !['number', 'text'].includes(props.poll.question.type)
    return [words().secondRound, ...(first !== null && hasBars ? [words().dashed] : [])]
  }
  const asked = () =>
    draftFrom(askingOf(props.poll), emptyDraft({ low: words().lowDefault, high: words().highDefault }))

  return (
    <article class="polldesk" classList={{ beside: props.aside === true }}>
      <div class="head">
        <h2>{props.poll.question.text}</h2>
        <span class="sm row">
          <Show when={seen() === 'nothing'} fallback={<ScreenIcon />}>
            <HiddenIcon />
          </Show>
          {seen() === 'answers'
            ? words().onScreen
            : seen() === 'question'
              ? words().withoutResults
              : words().notOnScreen}
        </span>
      </div>
      <p class="tally">
        <b class="num">{props.poll.answered}</b>
        <span class="mut num">{words().haveAnswered(desk.view.arrivals.arrived)}</span>
        <Show when={isOpen()} fallback={<span class="mut end">{words().closed}</span>}>
          <span class="nowt dot end">{words().open}</span>
        </Show>
      </p>
      <Show when={!props.aside}>
        <p class="xs mut">
          {[
            kindText(props.poll.question),
            props.poll.anonymous ? words().isAnonymous : words().isNamed,
            ...roundText(),
          ].join(' · ')}
        </p>
      </Show>
      <Show when={more().glance}>
        <Glance poll={props.poll} />
      </Show>
      <Show when={props.poll.tally} fallback={<p class="sm mut pad">{whyNone(props.poll)}</p>}>
        {(tally) => (
          <Show when={props.poll.answered > 0} fallback={<p class="sm mut pad">{words().noAnswers}</p>}>
            <PollFigure
              question={props.poll.question}
              tally={tally()}
              first={more().first}
              right={more().right}
              closed={!isOpen()}
            />
          </Show>
        )}
      </Show>
      <AlikeNote alike={props.poll.alike} kept={props.poll.results === 'hidden'} />
      <div class="acts">
        <button
          type="button"
          class="btn lg"
          classList={{ pri: seen() !== 'answers' }}
          disabled={locked()}
          onClick={() => {
            for (const command of showCommands(props.poll, desk.view)) void desk.ask('polls', command)
          }}
        >
          <ScreenIcon />
          {seen() === 'answers' ? words().hide : words().show} <kbd aria-hidden="true">V</kbd>
        </button>
        <div class="row two">
          <Show
            when={isOpen()}
            fallback={
              <button
                type="button"
                class="btn md"
                disabled={locked()}
                onClick={() => void desk.ask('polls', openCommand(props.poll))}
              >
                <PlayIcon />
                {words().openAgain}
              </button>
            }
          >
            <button
              type="button"
              class="btn md"
              disabled={locked()}
              onClick={() => void desk.ask('polls', closeCommand(props.poll))}
            >
              <LockIcon />
              {words().close} <kbd aria-hidden="true">S</kbd>
            </button>
            <Ending poll={props.poll} />
          </Show>
          <Rounds poll={props.poll} />
        </div>
        <div class="field">
          <span class="lab">{words().results}</span>
          <Segmented
            label={words().results}
            segments={RESULTS.map((value) => ({ value, label: labels()[value] }))}
            value={props.poll.results}
            disabled={locked()}
            onPick={(results) =>
              void desk.ask('polls', { type: 'SetResults', activity: props.poll.id, results })
            }
          />
          <Show when={kept(props.poll)}>{(text) => <span class="xs mut">{text()}</span>}</Show>
        </div>
        <Said at="polls" quiet />
      </div>
      <Show when={isOpen()}>
        <p class="sm mut">{words().late}</p>
      </Show>
      <Show when={!props.aside}>
        <Breakdown poll={props.poll} />
        <div class="row">
          <DraftTools
            id={props.poll.id}
            draft={asked()}
            drafts={props.drafts}
            onChoose={props.onChoose}
            isAsked
          />
        </div>
      </Show>
    </article>
  )
}

function whyNone({ answered, anonymous, phase }: LeaderPoll): string {
  if (anonymous && phase === 'open') return words().whenClosed
  return answered === 0 ? words().noAnswers : words().fewAnswers(SMALLEST_CELL)
}

/** What the hall does not see yet, although the leader has let it. */
function kept({ results, anonymous, phase, answered }: LeaderPoll): string | null {
  if (results === 'hidden') return null
  if (anonymous && phase === 'open') return words().whenClosed
  return answered < SMALLEST_CELL ? words().fewOnScreen(SMALLEST_CELL) : null
}

function Breakdown(props: { readonly poll: LeaderPoll }): JSX.Element {
  const desk = useDesk()
  const nameOf = (id: string) =>
    desk.view.arrivals.municipalities.find((each) => each.id === id)?.name || words().guests
  return (
    <Show when={props.poll.breakdown}>
      {(breakdown) => (
        <details class="cells">
          <summary>{words().breakdown}</summary>
          <dl>
            <Each of={breakdown()}>
              {(cell) => (
                <div>
                  <dt>
                    {nameOf(cell().id)} <span class="mut num">{words().answers(cell().tally.answered)}</span>
                  </dt>
                  <dd>
                    {mostSaid(
                      {
                        question: props.poll.question,
                        tally: cell().tally,
                        first: null,
                        right: null,
                        closed: true,
                      },
                      words(),
                      language(),
                    )}
                  </dd>
                </div>
              )}
            </Each>
          </dl>
        </details>
      )}
    </Show>
  )
}
