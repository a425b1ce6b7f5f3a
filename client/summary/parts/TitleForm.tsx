import { createSignal, createUniqueId, type JSX } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { words as hallWords } from '#client/screens/projector/words.ts'
import { words } from '#client/summary/words.ts'

/** What it is called; saved when the field is left, or by Enter. */
export function TitleForm(): JSX.Element {
  const desk = useDesk()
  const field = createUniqueId()
  const [typed, type] = createSignal<string | null>(null)
  const value = () => typed() ?? desk.view.summary.title

  async function save() {
    const title = typed()
    if (title === null) return
    const { ok } = await desk.ask('summary/title', { type: 'EditSummaryTitle', title })
    // What has been typed since is not saved yet; what was refused stays.
    if (ok && typed() === title) type(null)
  }
  return (
    <form
      class="sumline"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <label class="lab" for={field}>
        {words().title}
      </label>
      <input
        id={field}
        class="inp"
        placeholder={hallWords().summary.summary}
        value={value()}
        disabled={!desk.online() || desk.view.gathering.phase === 'closed'}
        onInput={(event) => type(event.currentTarget.value)}
        onChange={() => void save()}
      />
      <Said at="summary/title" quiet />
    </form>
  )
}
