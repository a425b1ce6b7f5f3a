import { createMemo, createSignal, For, type JSX, on, Show } from 'solid-js'
import { createWriting } from '#client/screens/programme/create-writing.ts'
import { createAsk, useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { Choose } from '#client/screens/programme/parts/Choose.tsx'
import { DeskForm } from '#client/screens/programme/parts/DeskForm.tsx'
import { Field } from '#client/screens/programme/parts/Field.tsx'
import { words } from '#client/screens/programme/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { LANGUAGE_NAMES } from '#client/words/words.ts'
import { textIn } from '#shared/programme/letters.ts'
import { PROGRAMME_LIMITS as LIMITS } from '#shared/programme/limits.ts'
import { LANGUAGES, type Language } from '#shared/programme/municipalities.ts'
import type { OwnerPlanned } from '#shared/views/programme-owner.ts'
import { letterFor } from './letters.model.ts'

const AHEAD = [14, 7, 3, 1] as const

/** The last day to reply, when to remind, and what is written in each language, as one of them will read it. */
export function InvitationTexts(props: { readonly planned: OwnerPlanned }): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().texts
  const days = createAsk(desk)
  function setDays(replyBy: string | null, reminders: readonly number[]) {
    const { id } = props.planned
    void days.ask({ type: 'SetReplyBy', planned: id, replyBy, reminders: [...reminders] })
  }
  const isToCome = () => props.planned.stands === 'planned' || props.planned.stands === 'made'
  return (
    <Show when={isToCome() && !desk.locked()}>
      <details class="texts">
        <summary>{says().title}</summary>
        <Field
          label={says().replyBy}
          type="date"
          short
          value={props.planned.replyBy ?? ''}
          onInput={(date) => setDays(date === '' ? null : date, props.planned.reminders)}
        />
        <fieldset>
          <legend class="lab">{says().remind}</legend>
          <div class="row">
            <For each={AHEAD}>
              {(ahead) => (
                <label class="check">
                  <input
                    type="checkbox"
                    checked={props.planned.reminders.includes(ahead)}
                    onChange={(event) => {
                      const rest = props.planned.reminders.filter((each) => each !== ahead)
                      setDays(props.planned.replyBy, event.currentTarget.checked ? [...rest, ahead] : rest)
                    }}
                  />
                  {says().before(ahead)}
                </label>
              )}
            </For>
          </div>
        </fieldset>
        <Note tone="err" text={days.error()} live />
        <TextOf planned={props.planned} />
      </details>
    </Show>
  )
}

function TextOf(props: { readonly planned: OwnerPlanned }): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().texts
  const asks = createAsk(desk)
  const [language, setLanguage] = createSignal<Language>('nb')
  const stands = (of: Language) => {
    const { subject, text } = textIn(
      { texts: props.planned.texts, replyBy: null, reminders: [], to: {} },
      of,
      'invitation',
    )
    return { subject, text }
  }
  const writings = createMemo(
    on(language, (of) => createWriting(desk.view.id, `letter/${props.planned.id}/${of}`, () => stands(of))),
  )
  const draft = () => writings().draft()
  const asked = createMemo(() =>
    desk.view.municipalities.filter(({ id }) => props.planned.municipalities.includes(id)),
  )
  const reader = () => asked().find((each) => each.language === language()) ?? asked()[0]
  const preview = (municipality: NonNullable<ReturnType<typeof reader>>) => {
    const planned = { ...props.planned, texts: { [language()]: draft() } }
    const read = { ...municipality, language: language() }
    return letterFor(desk.view, planned, read, { kind: 'invitation', link: says().link })
  }
  async function save() {
    const writing = writings()
    const said = { planned: props.planned.id, language: language(), ...writing.draft() }
    if (await asks.ask({ type: 'WriteInvitation', ...said })) writing.saved()
  }
  return (
    <>
      <DeskForm
        asks={asks}
        save={save}
        writing={writings()}
        saveText={says().save}
        ready={writings().touched()}
      >
        <Choose
          label={words().common.language}
          choices={LANGUAGES.map((id) => ({ id, name: LANGUAGE_NAMES[id] }))}
          chosen={language()}
          choose={setLanguage}
        />
        <Field
          label={says().subject}
          value={draft().subject}
          limit={LIMITS.subject}
          onInput={(subject) => writings().write({ subject })}
        />
        <Field
          label={says().text}
          rows={10}
          value={draft().text}
          limit={LIMITS.invitation}
          help={says().fields}
          onInput={(text) => writings().write({ text })}
        />
      </DeskForm>
      <Show when={reader()}>
        {(municipality) => (
          <section class="preview" aria-label={says().preview(municipality().name)}>
            <h4>{says().preview(municipality().name)}</h4>
            <p class="b">{preview(municipality()).subject}</p>
            <p class="asread">{preview(municipality()).text}</p>
          </section>
        )}
      </Show>
    </>
  )
}
