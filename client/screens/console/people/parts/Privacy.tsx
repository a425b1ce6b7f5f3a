import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
import { ECHO } from '#client/screens/console/keys.model.ts'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { peopleWords } from '#client/screens/console/people/words.ts'
import { words } from '#client/screens/console/words.ts'
import { datesText } from '#client/words/format.ts'
import { language } from '#client/words/words.ts'
import { MOST_DAYS, type Privacy as Settings } from '#shared/gathering/privacy.ts'
import type { LeaderPerson } from '#shared/views/leader.ts'
import { noticeIn } from '#shared/words/notice.ts'

/** Who is responsible, how long everything is kept, and what whoever comes reads before they join. */
export function Privacy(): JSX.Element {
  const desk = useDesk()
  const text = () => peopleWords().privacy
  const [draft, setDraft] = createSignal<Partial<Settings>>({})
  const now = (): Settings => {
    const { erasesAt: _, ...saved } = desk.view.privacy
    return { ...saved, ...draft() }
  }
  const write = (more: Partial<Settings>) => setDraft((before) => ({ ...before, ...more }))
  const goes = () => {
    const { erasesAt } = desk.view.privacy
    if (erasesAt === null) return now().hold ? text().held : text().open
    const date = new Date(erasesAt).toISOString().slice(0, 10)
    return text().goes(`${datesText(words().common, [date])} ${date.slice(0, 4)}`)
  }
  async function save(event: SubmitEvent) {
    event.preventDefault()
    const outcome = await desk.ask('privacy', { type: 'SetPrivacy', ...now() })
    if (outcome.ok) setDraft({})
  }
  return (
    <section class="all" aria-labelledby="privacy">
      <div class="head">
        <h2 id="privacy">{text().heading}</h2>
      </div>
      <form class="ask" onSubmit={save}>
        <Line
          label={text().controller}
          value={now().controller}
          write={(controller) => write({ controller })}
        />
        <Line label={text().contact} value={now().contact} write={(contact) => write({ contact })} />
        <Line label={text().purpose} value={now().purpose} write={(purpose) => write({ purpose })} />
        <Line
          label={text().days}
          value={`${now().days}`}
          number
          write={(days) => write({ days: Math.min(MOST_DAYS, Math.max(1, Math.round(Number(days)) || 1)) })}
        />
        <Check label={text().nameless} value={now().nameless} write={(nameless) => write({ nameless })} />
        <Check label={text().hold} value={now().hold} write={(hold) => write({ hold })} />
        <p class="mut">{goes()}</p>
        <p>
          <b>{text().shown}</b> {noticeIn(language(), now())}
        </p>
        <div class="row">
          <button type="submit" class="btn" disabled={!desk.online() || Object.keys(draft()).length === 0}>
            {text().save}
          </button>
          <Said at="privacy" />
        </div>
      </form>
      <ErasePerson />
    </section>
  )
}

function Line(props: {
  readonly label: string
  readonly value: string
  readonly number?: boolean
  readonly write: (text: string) => void
}): JSX.Element {
  const id = createUniqueId()
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        class="inp"
        type={props.number ? 'number' : 'text'}
        min="1"
        value={props.value}
        onChange={(event) => props.write(event.currentTarget.value)}
      />
    </div>
  )
}

function Check(props: {
  readonly label: string
  readonly value: boolean
  readonly write: (on: boolean) => void
}): JSX.Element {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={props.value}
        onChange={(event) => props.write(event.currentTarget.checked)}
      />
      {props.label}
    </label>
  )
}

/** Asked twice: nobody can bring it back. */
function ErasePerson(): JSX.Element {
  const desk = useDesk()
  const id = createUniqueId()
  const text = () => peopleWords().privacy
  const [person, setPerson] = createSignal('')
  const [askedAt, setAskedAt] = createSignal<number | null>(null)
  const names = createMemo(() => new Map(municipalitiesIn(desk.view).map(({ id: of, name }) => [of, name])))
  /** Names are shared; whom it is about is told by where they come from and what they do. */
  const whoIs = ({ name, municipality, title }: LeaderPerson) =>
    [name, municipality === null ? peopleWords().guests : names().get(municipality), title]
      .filter(Boolean)
      .join(' · ')
  const chosen = () => desk.view.people.find((each) => each.id === person())
  async function erase() {
    const from = askedAt()
    if (from === null) {
      setAskedAt(performance.now())
      return
    }
    // A double click is one press: nobody can bring it back.
    if (performance.now() - from < ECHO) return
    const outcome = await desk.ask('erase', { type: 'ErasePerson', person: person() })
    setAskedAt(null)
    if (outcome.ok) setPerson('')
  }
  return (
    <div class="ask">
      <div class="field">
        <label for={id}>{text().person}</label>
        <select
          id={id}
          class="inp"
          value={person()}
          onChange={(event) => {
            setPerson(event.currentTarget.value)
            setAskedAt(null)
          }}
        >
          <option value="">{text().nobody}</option>
          <For each={desk.view.people}>{(each) => <option value={each.id}>{whoIs(each)}</option>}</For>
        </select>
      </div>
      <Show when={askedAt() !== null && chosen()}>
        {(going) => (
          <p role="status">
            <b>{whoIs(going())}:</b> {text().personGoes}
          </p>
        )}
      </Show>
      <div class="row">
        <button
          type="button"
          class="btn"
          disabled={!desk.online() || chosen() === undefined}
          onClick={() => void erase()}
        >
          {askedAt() === null ? text().personErase : text().personSure}
        </button>
        <Said at="erase" />
      </div>
    </div>
  )
}
