import { createSignal, For, type JSX, Show } from 'solid-js'
import { createWriting } from '#client/screens/programme/create-writing.ts'
import { shortDate } from '#client/screens/programme/dates.ts'
import { createAsk, useDesk } from '#client/screens/programme/desk.tsx'
import { DeskForm } from '#client/screens/programme/parts/DeskForm.tsx'
import { Field } from '#client/screens/programme/parts/Field.tsx'
import { words } from '#client/screens/programme/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { language } from '#client/words/words.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import { PROGRAMME_LIMITS as LIMITS } from '#shared/programme/limits.ts'
import { researchNotice } from '#shared/words/research-notice.ts'
import { researchWords } from './words.ts'

/** Who studies it and what for, as those who take part will read it. */
export function NoticeForm(): JSX.Element {
  const desk = useDesk()
  const says = () => researchWords().notice
  const asks = createAsk(desk)
  const [saved, setSaved] = createSignal(false)
  const writing = createWriting(desk.view.id, 'research', () => ({ ...desk.view.research }))
  const draft = () => writing.draft()
  const reads = () => researchNotice(draft())?.[language()]
  const stood = () => desk.view.research.purpose !== ''
  const earlier = () =>
    desk.view.purposes.toReversed().flatMap((each) => {
      const text = researchNotice(each)?.[language()]
      return text === undefined ? [] : [{ text, when: whenOf(each.until) }]
    })
  const whenOf = (until: number | null) =>
    until === null
      ? says().before
      : says().until(shortDate(words(), wallClock(until, desk.view.zone).date, desk.view.today))
  function write(part: Partial<ReturnType<typeof draft>>) {
    setSaved(false)
    writing.write(part)
  }
  async function save() {
    const { responsible, purpose, contact } = draft()
    if (!(await asks.ask({ type: 'SetResearch', responsible, purpose, contact }))) return
    writing.saved()
    setSaved(true)
  }
  return (
    <section class="phase">
      <div class="head">
        <h2>{says().title}</h2>
      </div>
      <p class="mut">{says().help}</p>
      <DeskForm
        label={says().title}
        asks={asks}
        save={save}
        saved={saved()}
        writing={writing}
        ready={desk.online()}
      >
        <Field
          label={says().responsible}
          value={draft().responsible}
          limit={LIMITS.organiser}
          onInput={(responsible) => write({ responsible })}
        />
        <Field
          label={says().purpose}
          help={says().purposeHelp}
          rows={2}
          value={draft().purpose}
          limit={LIMITS.purpose}
          onInput={(purpose) => write({ purpose })}
        />
        <Field
          label={says().contact}
          value={draft().contact}
          limit={LIMITS.contact}
          onInput={(contact) => write({ contact })}
        />
        <Show when={reads()} fallback={<p class="mut sm">{says().none}</p>}>
          {(text) => (
            <div>
              <p class="sm b">{says().reads}</p>
              <p>{text()}</p>
            </div>
          )}
        </Show>
        <Note tone="hold" text={stood() && writing.touched() ? says().changed : null} live />
      </DeskForm>
      <Show when={earlier().length > 0}>
        <details>
          <summary>{says().earlier(earlier().length)}</summary>
          <For each={earlier()}>
            {({ text, when }) => (
              <p>
                <span class="mut">{when}</span> {text}
              </p>
            )}
          </For>
        </details>
      </Show>
    </section>
  )
}
