import { createMemo, type JSX, Show } from 'solid-js'
import { words as figureWords } from '#client/figures/words.ts'
import { shortDate } from '#client/screens/programme/dates.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { spanText } from '#client/screens/programme/over-text.ts'
import {
  type PlanGroup,
  type PlanRow,
  planGroups,
  shownAs,
} from '#client/screens/programme/overview.model.ts'
import { words } from '#client/screens/programme/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { numberText } from '#shared/figures/text.ts'
import { StatusWord } from './StatusWord.tsx'

/** What each municipality does first, by county, and how it goes. */
export function PlanTable(): JSX.Element {
  const desk = useDesk()
  const says = () => words().plan
  const groups = createMemo(() => planGroups(desk.view))
  const main = () => desk.view.indicators[0]
  /** What it is says more beside a county than what it is called. */
  const kindOf = ({ id, title }: NonNullable<PlanGroup['next']>) => {
    const kind = desk.view.gatherings.find((each) => each.id === id)?.kind ?? 'other'
    return kind === 'other' ? title : words().kinds[kind]
  }
  return (
    <section aria-label={says().first}>
      <Show
        when={groups().length > 0}
        fallback={
          <div class="empty">
            <h2>{says().empty}</h2>
            <p class="mut">{says().emptyMore}</p>
            <button type="button" class="btn" onClick={() => desk.go('municipalities')}>
              {words().lead.add}
            </button>
          </div>
        }
      >
        <table class="kt">
          <thead>
            <tr>
              <th scope="col">{says().municipality}</th>
              <th scope="col">{says().first}</th>
              <th scope="col">{says().by}</th>
              <th scope="col">{says().status}</th>
              <Show when={main()}>
                {(is) => (
                  <th scope="col" class="r">
                    {is().title} {is().unit}
                  </th>
                )}
              </Show>
            </tr>
          </thead>
          <Each of={groups()}>
            {(group) => (
              <tbody>
                <tr class="f">
                  <th scope="rowgroup" colspan={main() ? 5 : 4}>
                    {group().name}{' '}
                    <Show when={group().next}>
                      {(next) => (
                        <small>
                          {kindOf(next())} {shortDate(words(), next().from, desk.view.today)}
                        </small>
                      )}
                    </Show>
                  </th>
                </tr>
                <Each of={group().rows}>{(row) => <Row row={row()} />}</Each>
              </tbody>
            )}
          </Each>
        </table>
      </Show>
    </section>
  )
}

function Row(props: { readonly row: PlanRow }): JSX.Element {
  const desk = useDesk()
  const first = () => props.row.first
  const main = () => desk.view.indicators[0]
  return (
    <tr>
      <th scope="row">
        <button type="button" class="name" onClick={() => desk.go('municipalities', props.row.id)}>
          {props.row.name}
        </button>
      </th>
      <td class="what">
        <Show when={first()} fallback={<span class="mut">{words().plan.none}</span>}>
          {(promise) => (
            <>
              {promise().what}
              <Show when={props.row.promises > 1}>
                {' '}
                <small class="mut">{words().plan.more(props.row.promises - 1)}</small>
              </Show>
            </>
          )}
        </Show>
      </td>
      <td class="by">
        <Show when={first()}>{(promise) => <>{shortDate(words(), promise().by, desk.view.today)}</>}</Show>
      </td>
      <td class="st">
        <Show when={first()}>
          {(promise) => (
            <>
              <StatusWord is={shownAs(promise())} text={words().plan.statuses[shownAs(promise())]} />
              <Show when={promise().over}>
                {(days) => (
                  <>
                    {' '}
                    <small class="mut lasting">{words().over.lasting(spanText(words().over, days()))}</small>
                  </>
                )}
              </Show>
            </>
          )}
        </Show>
      </td>
      <Show when={main()}>
        {(is) => (
          <td class="r b">
            <Show when={props.row.latest !== null} fallback={<span class="mut">–</span>}>
              {numberText(props.row.latest ?? 0, is().decimals, figureWords())}
            </Show>
          </td>
        )}
      </Show>
    </tr>
  )
}
