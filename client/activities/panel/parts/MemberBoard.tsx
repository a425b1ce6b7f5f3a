import { createMemo, createSignal, createUniqueId, type JSX, Show, untrack } from 'solid-js'
import { PointItem } from '#client/activities/conversation/parts/PointItem.tsx'
import { createAsk } from '#client/activities/panel/create-ask.ts'
import { createRewording } from '#client/activities/panel/create-rewording.ts'
import type { PanelPhoneProps } from '#client/activities/panel/PanelPhone.tsx'
import {
  boardTasks,
  chosenRows,
  lostWords,
  removedRows,
  type TaskPart,
} from '#client/activities/panel/panel-phone.model.ts'
import { words as says } from '#client/activities/panel/phone-words.ts'
import { sentFrom } from '#client/activities/poll/poll-phone.model.ts'
import { type Going, going } from '#client/plenary/plenary-desk.model.ts'
import { groupName } from '#client/screens/phone/phone.model.ts'
import { Each } from '#client/ui/Each.tsx'
import { Note } from '#client/ui/Note.tsx'
import { figuresText } from '#client/words/format.ts'
import type { OwnPanel } from '#shared/views/own-panel.ts'
import type { PanelCard } from '#shared/views/panel-part.ts'
import { BoardCard } from './BoardCard.tsx'
import { LostCardWords } from './CardWords.tsx'
import { ChosenOrder } from './ChosenOrder.tsx'
import { PanelWriter } from './PanelWriter.tsx'

/** A member's phone: what the panel has written under each sub-question, and what it will say to the hall. */
export function MemberBoard(
  props: Pick<PanelPhoneProps, 'phone' | 'hall'> & { readonly card: PanelCard; readonly panel: OwnPanel },
): JSX.Element {
  const doing = createAsk(props.phone)
  const told = createUniqueId()
  const [merging, merge] = createSignal<string | null>(null)
  const rewording = untrack(() =>
    createRewording(
      `samling/draft/${props.phone.code}/${props.panel.activity}`,
      props.panel.cards.map(({ id }) => id),
    ),
  )
  const sent = createMemo(() => sentFrom(props.phone.outbox, !doing.offline()))
  const tasks = createMemo(() => boardTasks(props.panel, props.card, sent()))
  const open = () => tasks().filter(({ state }) => state === 'open')
  const done = () => tasks().filter(({ state }) => state !== 'open')
  /** Who will see a point is said once, at the first field. */
  const first = () => open()[0]?.questions.find(({ isOpen }) => isOpen)?.id
  const locked = () => props.hall.gathering.phase !== 'open'
  /** What this member has done last and can take back. */
  const took = () => {
    const { takeBack, cards } = props.panel
    const text = cards.find(({ id }) => id === takeBack?.card)?.text ?? ''
    return takeBack && `${says().took[takeBack.what] ?? ''}: «${text}»`
  }
  const takeBack = () =>
    doing.ask({
      ...{ type: 'TakeBack', activity: props.panel.activity },
      deed: props.panel.takeBack?.deed ?? 0,
    })

  const Task = (is: { readonly task: TaskPart }) => (
    <div class="task">
      <h2>
        <span class="num">{is.task.number}.</span> {is.task.title}
      </h2>
      <Show when={is.task.clock}>
        {(clock) => <TaskTime is={going({ ...clock(), used: 0 }, props.phone.now())} />}
      </Show>
      <Each of={is.task.questions}>
        {(question) => (
          <section aria-label={question().text}>
            <h3>{question().text}</h3>
            <ul class="rows">
              <Each of={question().unsent}>
                {(row) => (
                  <PointItem
                    phone={props.phone}
                    row={row()}
                    zone={props.hall.gathering.zone}
                    edit={undefined}
                  />
                )}
              </Each>
              <Each of={question().cards}>
                {(row) => (
                  <BoardCard
                    activity={props.panel.activity}
                    row={row()}
                    from={row().from.map((group) => groupName(props.hall, group))}
                    doing={doing}
                    locked={locked()}
                    rewording={rewording}
                    merging={merging()}
                    merge={merge}
                  />
                )}
              </Each>
            </ul>
            <Show when={question().id === first()}>
              <p class="sm" id={told}>
                {says().told}
              </p>
            </Show>
            <Show when={question().isOpen}>
              <PanelWriter
                phone={props.phone}
                activity={props.panel.activity}
                question={question().id}
                text={question().text}
                told={told}
              />
            </Show>
          </section>
        )}
      </Each>
    </div>
  )

  return (
    <section class="memberboard" aria-label={says().board}>
      <p classList={{ nowt: open().length > 0, dot: open().length > 0, mut: open().length === 0 }}>
        {open().length > 0 ? says().youWork : says().waits}
      </p>
      <Note tone="err" text={doing.wrong()} live />
      <Show when={doing.offline()}>
        <p class="sm">{says().boardNeedsNet}</p>
      </Show>
      <Each of={lostWords(props.panel, rewording.cards())}>
        {(lost) => <LostCardWords lost={lost()} rewording={rewording} />}
      </Each>
      <Each of={open()}>{(task) => <Task task={task()} />}</Each>
      <ChosenOrder
        activity={props.panel.activity}
        rows={chosenRows(props.panel)}
        doing={doing}
        locked={locked()}
      />
      <Show when={removedRows(props.panel).length > 0}>
        <details>
          <summary>{says().removed(removedRows(props.panel).length)}</summary>
          <ul class="rows">
            <Each of={removedRows(props.panel)}>
              {(row) => (
                <li>
                  <span>{row().text}</span>
                  <div class="tools">
                    <button
                      type="button"
                      class="btn"
                      disabled={locked() || doing.offline()}
                      aria-label={says().bringBackThis(row().text)}
                      onClick={() =>
                        void doing.ask({
                          type: 'BringBackCard',
                          activity: props.panel.activity,
                          card: row().id,
                        })
                      }
                    >
                      {says().bringBack}
                    </button>
                  </div>
                </li>
              )}
            </Each>
          </ul>
        </details>
      </Show>
      <Show when={done().length > 0}>
        <details open={open().length === 0}>
          <summary>{says().earlier}</summary>
          <Each of={done()}>{(task) => <Task task={task()} />}</Each>
        </details>
      </Show>
      {/* Last, so that it stays at the foot of the page while one looks for the other point. */}
      <Show
        when={merging() !== null}
        fallback={
          <Show when={took()}>
            {(what) => (
              <button
                type="button"
                class="btn takeback"
                disabled={locked() || doing.offline()}
                onClick={() => void takeBack()}
              >
                {says().takeBack} <span>{what()}</span>
              </button>
            )}
          </Show>
        }
      >
        <div class="merging plate">
          <p role="status">{says().pickInto}</p>
          <button
            type="button"
            class="btn"
            ref={(way) => queueMicrotask(() => way.focus({ preventScroll: true }))}
            onClick={() => merge(null)}
          >
            {says().cancelMerge}
          </button>
        </div>
      </Show>
    </section>
  )
}

function TaskTime(props: { readonly is: Going }): JSX.Element {
  return (
    <p class="tasktime" classList={{ nowt: props.is.isOver }}>
      {props.is.isOver ? says().overTime : says().left}{' '}
      <b class="num" role="timer">
        {figuresText(props.is.left)}
      </b>
    </p>
  )
}
