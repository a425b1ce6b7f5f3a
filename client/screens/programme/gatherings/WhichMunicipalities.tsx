import { createMemo, For, type JSX } from 'solid-js'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'

/** Who is asked, by county; a county is ticked whole. */
export function WhichMunicipalities(props: {
  readonly chosen: readonly string[]
  readonly choose: (ids: readonly string[]) => void
}): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().planned
  const names = createMemo(() => new Map(desk.view.municipalities.map(({ id, name }) => [id, name])))
  const set = (ids: readonly string[], on: boolean) => {
    const rest = props.chosen.filter((id) => !ids.includes(id))
    props.choose(on ? [...rest, ...ids] : rest)
  }
  return (
    <fieldset class="which">
      <legend class="lab">{says().municipalities(props.chosen.length)}</legend>
      <For each={desk.view.counties}>
        {(county) => {
          const ids = county.rows.map(({ municipality }) => municipality)
          return (
            <div>
              <label class="check b">
                <input
                  type="checkbox"
                  checked={ids.every((id) => props.chosen.includes(id))}
                  onChange={(event) => set(ids, event.currentTarget.checked)}
                />
                {county.name}
              </label>
              <For each={ids}>
                {(id) => (
                  <label class="check">
                    <input
                      type="checkbox"
                      checked={props.chosen.includes(id)}
                      onChange={(event) => set([id], event.currentTarget.checked)}
                    />
                    {names().get(id)}
                  </label>
                )}
              </For>
            </div>
          )
        }}
      </For>
    </fieldset>
  )
}
