import { Show } from 'solid-js'
import { nextTask, openFirst, type TaskRow, writtenIn } from '#client/activities/panel/panel-console.model.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { words } from '#client/screens/console/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { CheckIcon, NextIcon } from '#client/ui/icons.tsx'
import { figuresText, timeText } from '#client/words/format.ts'
import type { LeaderPanel } from '#shared/views/leader-panel.ts'

/** What the panel is asked: one at a time, or all at once; how long, and how much is written under each sub-question. */
export function TaskList(props: {
  readonly panel: LeaderPanel
  readonly rows: readonly TaskRow[]
  readonly locked: boolean
  readonly onEdit: () => void
}) {
  const desk = useDesk()
  const activity = () => props.panel.id
  const still = () => props.locked || props.panel.phase !== 'open'
  const begin = (assignment: string) =>
    void desk.ask('asked', {
      type: 'BeginAssignment',
      ...{ activity: activity(), assignment, from: openFirst(props.rows) },
    })
  const lengthen = (assignment: string, minutes: number) =>
    void desk.ask('asked', { type: 'LengthenAssignment', activity: activity(), assignment, minutes })
  return (
    <section class="tasklist" aria-label={words().panel.tasks}>
      <div class="head">
        <h3>{words().panel.tasks}</h3>
        <Show when={props.panel.phase !== 'closed'}>
          <button type="button" class="btn quiet tiny" disabled={props.locked} onClick={() => props.onEdit()}>
            {words().panel.editTasks}
          </button>
        </Show>
      </div>
      <ol>
        <Each of={props.rows}>
          {(row) => (
            <li class={row().state}>
              <b class="num place">{row().number}</b>
              <div class="what">
                <p class="b">{row().title}</p>
                <p class="xs mut num">{stateText(row(), desk.view.gathering.zone)}</p>
                <Show when={row().state === 'open' || props.panel.phase === 'draft'}>
                  <ul class="sm">
                    <Each of={row().questions}>
                      {(question) => (
                        <li>
                          {question().text}{' '}
                          <Show when={question().points > 0}>
                            <span class="mut num">· {words().asked.points(question().points)}</span>
                          </Show>
                        </li>
                      )}
                    </Each>
                  </ul>
                </Show>
              </div>
              <div class="row end">
                <Show when={row().state === 'open' && row().minutes !== null}>
                  <button
                    type="button"
                    class="btn quiet tiny"
                    disabled={still()}
                    aria-label={words().panel.minusIn(row().number)}
                    onClick={() => lengthen(row().id, -1)}
                  >
                    {words().round.minus}
                  </button>
                  <button
                    type="button"
                    class="btn quiet tiny"
                    disabled={still()}
                    aria-label={words().panel.plusIn(row().number)}
                    onClick={() => lengthen(row().id, 1)}
                  >
                    {words().round.plus}
                  </button>
                </Show>
                <Show
                  when={row().state === 'open'}
                  fallback={
                    <button
                      type="button"
                      class="btn quiet tiny"
                      disabled={still()}
                      aria-label={
                        row().state === 'done'
                          ? words().panel.againTask(row().number)
                          : words().panel.beginTask(row().number)
                      }
                      onClick={() => begin(row().id)}
                    >
                      {row().state === 'done' ? words().panel.again : words().panel.begin}
                    </button>
                  }
                >
                  <button
                    type="button"
                    class="btn tiny"
                    disabled={still()}
                    aria-label={words().panel.endTask(row().number)}
                    onClick={() =>
                      void desk.ask('asked', {
                        type: 'EndAssignment',
                        activity: activity(),
                        assignment: row().id,
                      })
                    }
                  >
                    <CheckIcon />
                    {words().panel.end}
                  </button>
                </Show>
              </div>
            </li>
          )}
        </Each>
      </ol>
      <Show when={props.panel.phase === 'open' && nextTask(props.rows)}>
        {(next) => (
          <div class="row">
            <button type="button" class="btn pri md" disabled={still()} onClick={() => begin(next().id)}>
              <NextIcon />
              {words().panel.next(next().number, next().title)}
            </button>
            <Show when={props.rows.filter(({ state }) => state === 'coming').length > 1}>
              <button
                type="button"
                class="btn quiet"
                disabled={still()}
                onClick={() => void desk.ask('asked', { type: 'OpenAllAssignments', activity: activity() })}
              >
                {words().panel.openAll}
              </button>
            </Show>
          </div>
        )}
      </Show>
    </section>
  )
}

function stateText(row: TaskRow, zone: Parameters<typeof timeText>[1]): string {
  const { state, left, minutes, doneAt } = row
  const { panel, asked } = words()
  if (state === 'done') {
    const done = doneAt === null ? panel.done : panel.doneAt(timeText(doneAt, zone))
    return [done, ...(writtenIn(row) === 0 ? [] : [asked.points(writtenIn(row))])].join(' · ')
  }
  if (state === 'coming') return minutes === null ? panel.coming : panel.comingFor(minutes)
  if (left === null) return panel.open
  return left < 0 ? panel.openOver(figuresText(left)) : panel.openLeft(figuresText(left))
}
