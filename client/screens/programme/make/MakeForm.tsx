import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { openGathering } from '#client/connection/open-gathering.ts'
import { texts } from '#client/library/texts.ts'
import { shortDate } from '#client/screens/programme/dates.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { Choose } from '#client/screens/programme/parts/Choose.tsx'
import { DeskForm } from '#client/screens/programme/parts/DeskForm.tsx'
import { words } from '#client/screens/programme/words.ts'
import { language } from '#client/words/words.ts'
import { PROGRAMME_FILE_LIMIT } from '#shared/gathering/file-days.ts'
import { TEMPLATE_IDS } from '#shared/library/templates.ts'
import type { OwnerPlanned } from '#shared/views/programme-owner.ts'
import {
  alike,
  type Begin,
  daysFor,
  fromOf,
  plannedDays,
  proposedFor,
  readJsonFile,
  templateOf,
} from './make.model.ts'
import { type NotMade, whyNotMade } from './why-not-made.ts'

/** What a gathering is begun from when it is made: a template, what another was prepared with, a file, or nothing. */
export function MakeForm(props: {
  readonly planned: OwnerPlanned
  readonly onMade: (address: string) => void
  readonly onClose: () => void
}): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().make
  const [begin, setBegin] = createSignal<Begin>(proposedFor(props.planned))
  const others = createMemo(() => alike(desk.view, props.planned))
  const [like, setLike] = createSignal<string>('')
  const [file, setFile] = createSignal<{ readonly name: string; readonly is: unknown } | null>(null)
  const [busy, setBusy] = createSignal(false)
  const [no, setNo] = createSignal<NotMade | null>(null)
  const chosen = () => ({ begin: begin(), like: like() || (others()[0]?.id ?? ''), file: file()?.is ?? null })
  const ready = () => desk.online() && fromOf(chosen(), language()) !== undefined
  async function make() {
    const from = fromOf(chosen(), language())
    if (from === undefined) return
    setBusy(true)
    setNo(null)
    const opened = await openGathering(desk.view.id, props.planned.id, from)
    setBusy(false)
    if (opened.ok) props.onMade(opened.address)
    else setNo(opened)
  }
  const whyNot = (is: NotMade | null) => (is === null ? null : whyNotMade(is))
  async function read(picked: File) {
    setNo(null)
    setFile(null)
    if (picked.size > PROGRAMME_FILE_LIMIT) return void setNo({ ok: false, code: 'file-too-large' })
    const is = readJsonFile(await picked.text())
    if (!is.ok) return void setNo(is)
    setFile({ name: picked.name, is: is.found })
    setBegin('file')
  }
  const choices = (): readonly { readonly id: Begin; readonly title: string; readonly purpose: string }[] => [
    ...TEMPLATE_IDS.map((id) => ({ id, ...texts().templates[id] })),
    ...(others().length > 0 ? [{ id: 'like' as const, ...says().like }] : []),
    { id: 'file', ...says().file },
    { id: 'empty', ...says().empty },
  ]
  return (
    <DeskForm
      asks={{ busy, error: () => whyNot(no()) }}
      save={make}
      saveText={deskWords().gathering.make}
      ready={ready()}
      onClose={() => props.onClose()}
      label={says().title}
    >
      <fieldset class="begin">
        <legend class="lab">{says().title}</legend>
        <For each={choices()}>
          {({ id, title, purpose }) => (
            <label class="beginas">
              <input
                type="radio"
                name={`begin-${props.planned.id}`}
                checked={begin() === id}
                onChange={() => setBegin(() => id)}
              />
              <span>
                {title}
                <small class="mut">{purpose}</small>
              </span>
            </label>
          )}
        </For>
      </fieldset>
      <Show when={begin() === 'like'}>
        <Choose
          label={says().which}
          choices={others().map(({ id, title }) => ({ id, name: title }))}
          chosen={chosen().like}
          choose={setLike}
        />
      </Show>
      <Show when={begin() === 'file'}>
        <label class="btn filepick">
          {file()?.name ?? says().pick}
          <input
            type="file"
            class="sr"
            accept=".json"
            onChange={(event) => {
              const [picked] = event.currentTarget.files ?? []
              if (picked) void read(picked)
              // The same file, put right, is to be told as a new one.
              event.currentTarget.value = ''
            }}
          />
        </label>
      </Show>
      <Days planned={props.planned} begin={begin()} />
    </DeskForm>
  )
}

/** A template's days as they fall here, before anything is made. */
function Days(props: { readonly planned: OwnerPlanned; readonly begin: Begin }): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().make
  const days = createMemo(() => {
    const template = templateOf(props.begin)
    return template === null ? null : daysFor(template, props.planned, texts())
  })
  const differs = (count: number) => {
    const planned = plannedDays(props.planned)
    return planned !== null && planned !== count ? says().otherDays(count, planned) : null
  }
  return (
    <Show when={days()}>
      {(is) => (
        <>
          <Show when={differs(is().length)}>{(text) => <p class="sm mut">{text()}</p>}</Show>
          <details class="templatedays">
            <summary>{says().days}</summary>
            <For each={is()}>
              {({ date, items }, at) => (
                <>
                  <h4>{date === null ? says().day(at() + 1) : shortDate(words(), date, desk.view.today)}</h4>
                  <ol>
                    <For each={items}>
                      {({ time, title }) => (
                        <li>
                          <time>{time}</time> {title}
                        </li>
                      )}
                    </For>
                  </ol>
                </>
              )}
            </For>
          </details>
        </>
      )}
    </Show>
  )
}
