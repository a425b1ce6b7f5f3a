import { type JSX, Show } from 'solid-js'
import { words } from '#client/activities/question/words.ts'
import { Each } from '#client/ui/Each.tsx'
import type { DateRow } from '#shared/activities/poll/count.ts'
import type { Question } from '#shared/activities/poll/question.ts'

/** Who can when, as a table: a line for each date or theme. */
export function ResultDates(props: {
  readonly question: Question
  readonly rows: readonly DateRow[]
  readonly before: readonly DateRow[] | undefined
}): JSX.Element {
  const textOf = (id: string) =>
    ('choices' in props.question ? props.question.choices.find((each) => each.id === id)?.text : undefined) ??
    ''
  const most = () => Math.max(1, ...props.rows.map(({ yes }) => yes))
  return (
    <table class="dates-table">
      <thead>
        <tr>
          <th scope="col">{words().results.whichDate}</th>
          <th scope="col">{words().dates.yes}</th>
          <th scope="col">{words().dates.maybe}</th>
          <th scope="col">{words().dates.no}</th>
        </tr>
      </thead>
      <tbody>
        <Each of={props.rows}>
          {(row) => (
            <tr classList={{ most: row().yes === most() }}>
              <th scope="row">{textOf(row().id)}</th>
              <td class="num">
                {row().yes}
                <Show when={props.before?.find(({ id }) => id === row().id)}>
                  {(was) => <small> {words().results.before(`${was().yes}`)}</small>}
                </Show>
              </td>
              <td class="num">{row().maybe}</td>
              <td class="num">{row().no}</td>
            </tr>
          )}
        </Each>
      </tbody>
    </table>
  )
}
