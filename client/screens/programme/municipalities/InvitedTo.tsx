import { createMemo, type JSX, Show } from 'solid-js'
import { shortDate } from '#client/screens/programme/dates.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { standsAs } from '#client/screens/programme/gatherings/letters.model.ts'
import { words } from '#client/screens/programme/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { WarningIcon } from '#client/ui/icons.tsx'

/** What one municipality has said to each gathering to come that it is asked to. */
export function InvitedTo(props: { readonly id: string }): JSX.Element {
  const desk = useDesk()
  const look = desk.createLook(() => ({ look: 'municipality', municipality: props.id }))
  const rows = createMemo(() =>
    (look()?.invited ?? [])
      .flatMap(({ planned: id, letter, due }) => {
        const planned = desk.view.gatherings.find((each) => each.id === id)
        const { people } = letter
        return planned === undefined ? [] : [{ id, planned, stands: standsAs(letter), people, due }]
      })
      .toSorted((one, other) => ((one.planned.from ?? '9') < (other.planned.from ?? '9') ? -1 : 1)),
  )
  return (
    <section>
      <h3>{deskWords().municipality.invited}</h3>
      <Show
        when={rows().length > 0}
        fallback={<p class="mut">{look() && deskWords().municipality.notInvited}</p>}
      >
        <ul class="rows">
          <Each of={rows()}>
            {(row) => (
              <li>
                <b>
                  <button type="button" class="name" onClick={() => desk.go('gatherings', row().id)}>
                    {row().planned.title}
                  </button>
                </b>
                <span class="mut">
                  {row().planned.from === null
                    ? deskWords().gatherings.noDate
                    : shortDate(words(), row().planned.from ?? '', desk.view.today)}
                </span>
                <span class="c">
                  <Show when={row().due}>
                    <WarningIcon label={deskWords().replies.due} />
                  </Show>
                  {deskWords().replies.stands[row().stands]}
                  <Show when={row().people !== null}> {deskWords().replies.people(row().people ?? 0)}</Show>
                </span>
              </li>
            )}
          </Each>
        </ul>
      </Show>
    </section>
  )
}
