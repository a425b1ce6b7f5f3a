import { nanoid } from 'nanoid'
import { createSignal, type JSX } from 'solid-js'
import { createAsk, useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { Field } from '#client/screens/programme/parts/Field.tsx'
import { words } from '#client/screens/programme/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { PROGRAMME_LIMITS as LIMITS } from '#shared/programme/limits.ts'

const linesIn = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What the programme is called, whose it is, where it goes, and what parts of a municipality it knows. */
export function AboutForm(props: { readonly onDone: () => void }): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().about
  const asks = createAsk(desk)
  const { title, organiser, contact, goals, sectors } = desk.view
  const [draft, setDraft] = createSignal({
    ...{ title, organiser, contact, goals: goals.join('\n') },
    sectors: sectors.map(({ name }) => name).join('\n'),
  })
  const write = (part: Partial<ReturnType<typeof draft>>) => setDraft((is) => ({ ...is, ...part }))
  async function save() {
    const is = draft()
    // One that is there keeps its id, so that what is of it stays so.
    const named = linesIn(is.sectors).map((name) => ({
      id: desk.view.sectors.find((each) => each.name === name)?.id ?? nanoid(10),
      name,
    }))
    const isDone = await asks.ask(
      { type: 'NameProgramme', title: is.title, organiser: is.organiser, contact: is.contact },
      { type: 'SetProgrammeGoals', goals: linesIn(is.goals) },
      { type: 'SetSectors', sectors: named },
    )
    if (isDone) props.onDone()
  }
  return (
    <form
      class="deskform"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Field
        label={says().title}
        value={draft().title}
        limit={LIMITS.title}
        onInput={(text) => write({ title: text })}
      />
      <Field
        label={says().organiser}
        value={draft().organiser}
        limit={LIMITS.organiser}
        onInput={(text) => write({ organiser: text })}
      />
      <Field
        label={says().contact}
        help={says().contactHelp}
        value={draft().contact}
        limit={LIMITS.contact}
        onInput={(text) => write({ contact: text })}
      />
      <Field
        label={says().goals}
        help={says().each}
        rows={3}
        value={draft().goals}
        onInput={(text) => write({ goals: text })}
      />
      <Field
        label={says().sectors}
        help={says().each}
        rows={3}
        value={draft().sectors}
        onInput={(text) => write({ sectors: text })}
      />
      <Note tone="err" text={asks.error()} live />
      <div class="row">
        <button type="submit" class="btn pri" disabled={asks.busy() || draft().title.trim() === ''}>
          {words().common.save}
        </button>
        <button type="button" class="btn" onClick={() => props.onDone()}>
          {words().common.cancel}
        </button>
      </div>
    </form>
  )
}
