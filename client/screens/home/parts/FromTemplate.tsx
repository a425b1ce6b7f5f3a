import { createSignal, For, type JSX, Show } from 'solid-js'
import { texts } from '#client/library/texts.ts'
import { createMaking } from '#client/screens/home/create-making.ts'
import { words } from '#client/screens/home/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { language } from '#client/words/words.ts'
import {
  isDay,
  TEMPLATE_IDS,
  TEMPLATES,
  TEMPLATES_VERSION,
  type TemplateId,
  type TemplateItem,
  templateFile,
} from '#shared/library/templates.ts'
import { DaysLook } from './DaysLook.tsx'
import { isLong, LineField } from './LineField.tsx'
import { MakeButton } from './MakeButton.tsx'

/** A ready gathering, moved to the day one chooses; its days are seen before it is made. */
export function FromTemplate(): JSX.Element {
  const [template, setTemplate] = createSignal<TemplateId>('two-days')
  const [title, setTitle] = createSignal<string | null>(null)
  const [place, setPlace] = createSignal('')
  const [firstDay, setFirstDay] = createSignal('')
  const [asked, ask] = createSignal(false)
  const making = createMaking()
  let day: HTMLInputElement | undefined

  const text = () => texts().templates[template()]
  const titleNow = () => title() ?? text().title
  const hasDay = () => isDay(firstDay())
  const days = () => {
    const { programme } = templateFile(
      { template: template(), title: '', place: '', firstDay: hasDay() ? firstDay() : '2027-01-01' },
      texts(),
    )
    return programme.days.map(({ date, items }, at) => ({
      date: hasDay() ? date : null,
      items: items.map(({ start, title: name }, nth) => ({
        time: start,
        title: name,
        carries: carriedBy(TEMPLATES[template()][at]?.[nth], name),
      })),
    }))
  }
  /** Where the item is called what its one activity is, that is enough. */
  const carriedBy = (item: TemplateItem | undefined, name: string) =>
    (item?.activities ?? []).map((id) => texts().activities[id].title).filter((each) => each !== name)
  const items = () => days().reduce((sum, each) => sum + each.items.length, 0)

  function make(event: SubmitEvent) {
    event.preventDefault()
    ask(true)
    if (!hasDay()) return day?.focus()
    if (isLong(titleNow()) || isLong(place())) return
    void making.make('gatherings/template', {
      template: template(),
      version: TEMPLATES_VERSION,
      language: language(),
      title: titleNow().trim(),
      place: place().trim(),
      firstDay: firstDay(),
    })
  }

  return (
    <>
      <form onSubmit={make} novalidate>
        <fieldset class="addresses">
          <legend>{words().create.template}</legend>
          <For each={TEMPLATE_IDS}>
            {(id) => (
              <label class="pick">
                <input
                  type="radio"
                  name="template"
                  value={id}
                  checked={template() === id}
                  onChange={() => setTemplate(id)}
                />
                <span>
                  {texts().templates[id].title}
                  <small>{texts().templates[id].purpose}</small>
                </span>
              </label>
            )}
          </For>
        </fieldset>
        <div class="field">
          <label for="first-day">{words().create.firstDay}</label>
          <input
            id="first-day"
            type="date"
            class="inp"
            ref={day}
            value={firstDay()}
            onInput={(event) => setFirstDay(event.currentTarget.value)}
            aria-invalid={asked() && !hasDay()}
            aria-describedby="first-day-note"
          />
          <Note tone="err" text={asked() && !hasDay() ? words().create.noDay : ''} id="first-day-note" live />
        </div>
        <LineField id="title" label={words().create.title} value={titleNow()} write={setTitle} />
        <LineField id="place" label={words().create.place} value={place()} write={setPlace} />
        <MakeButton of={making} />
      </form>
      <section class="reading" aria-labelledby="reading">
        <div class="head">
          <h2 id="reading">{words().create.look}</h2>
          <p class="sm" role="status">
            {words().create.found(days().length, items())}
          </p>
        </div>
        <p class="mut">{text().needs}</p>
        <Show when={!hasDay()}>
          <p class="sm mut">{words().create.dayLater}</p>
        </Show>
        <DaysLook days={days()} />
      </section>
    </>
  )
}
