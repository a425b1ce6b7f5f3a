import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { Each } from '#client/ui/Each.tsx'
import { PROGRAMME_LIMITS as LIMITS } from '#shared/programme/limits.ts'
import type { Row } from './several.model.ts'
import { severalWords } from './several-words.ts'

type Edit = Partial<Pick<Row, 'on' | 'title' | 'from' | 'to' | 'place'>>
const FIELDS = ['title', 'from', 'to', 'place'] as const
type Field = (typeof FIELDS)[number]

/** A row for each county or municipality; on a narrow page each is a group by itself. */
export function SeveralTable(props: {
  readonly rows: readonly Row[]
  readonly busy: boolean
  readonly edit: (key: string, edit: Edit) => void
}): JSX.Element {
  const says = () => severalWords()
  const heads = (): Readonly<Record<Field, string>> => {
    const { from, to, place } = deskWords().planned
    return { title: says().name, from, to, place }
  }
  return (
    <table class="severaltable">
      <thead>
        <tr>
          <th scope="col">{says().forWhom}</th>
          <th scope="col">{heads().title}</th>
          <th scope="col">{heads().from}</th>
          <th scope="col">{heads().to}</th>
          <th scope="col">{heads().place}</th>
        </tr>
      </thead>
      <tbody>
        <Each of={props.rows}>
          {(row) => (
            <tr classList={{ out: !row().on }}>
              <th scope="row">
                <label class="check">
                  <input
                    type="checkbox"
                    checked={row().on}
                    disabled={props.busy}
                    onChange={(event) => props.edit(row().id, { on: event.currentTarget.checked })}
                  />
                  <span>
                    {row().name}
                    <Show when={row().there}>
                      {(there) => <small class="mut">{says().there(there().title)}</small>}
                    </Show>
                  </span>
                </label>
              </th>
              <Each of={FIELDS.map((id) => ({ id }))}>
                {(field) => (
                  <td data-label={heads()[field().id]}>
                    <Show when={row().on}>
                      <input
                        class="inp"
                        type={field().id === 'from' || field().id === 'to' ? 'date' : 'text'}
                        autocomplete="off"
                        aria-label={says().fieldOf(heads()[field().id], row().name)}
                        maxlength={limitOf(field().id)}
                        disabled={props.busy}
                        value={row()[field().id]}
                        onInput={(event) => props.edit(row().id, { [field().id]: event.currentTarget.value })}
                      />
                    </Show>
                  </td>
                )}
              </Each>
            </tr>
          )}
        </Each>
      </tbody>
    </table>
  )
}

function limitOf(field: Field): number | undefined {
  if (field === 'title') return LIMITS.title
  return field === 'place' ? LIMITS.place : undefined
}
