import { createSignal, createUniqueId, For, type JSX, Show } from 'solid-js'
import { useOwn } from '#client/screens/municipality/desk.tsx'
import { words } from '#client/screens/municipality/words.ts'
import { createWriting, isBeingWritten } from '#client/screens/programme/create-writing.ts'
import { shortDate } from '#client/screens/programme/dates.ts'
import { AimLines, aimLines } from '#client/screens/programme/parts/AimLines.tsx'
import { Pick } from '#client/ui/Pick.tsx'
import { wallClock } from '#shared/agenda/zone.ts'
import { AIM_FIELDS, type AimWords, HOW_BOLD, hasAims, wordsOfAims } from '#shared/programme/aims.ts'
import { PROGRAMME_LIMITS as LIMITS } from '#shared/programme/limits.ts'
import { Behind } from './Behind.tsx'
import { Kept } from './Kept.tsx'

/** What the municipality wants besides what it has promised: goals, and what they mean for how it works. */
export function Aims(): JSX.Element {
  const own = useOwn()
  const says = () => words().aims
  const [isOpen, setOpen] = createSignal(isBeingWritten(own.view.id, placeOf(own.id)))
  const stands = (): AimWords => {
    const said = own.sending.said('aims')
    return wordsOfAims(said?.type === 'WriteAims' ? said : own.view.aims)
  }
  return (
    <section>
      <h2>{says().title}</h2>
      <Show
        when={isOpen()}
        fallback={
          <>
            <Show when={hasAims(stands())} fallback={<p class="mut">{says().none}</p>}>
              <AimLines of={stands()} says={says()} />
            </Show>
            <Show when={own.view.phase === 'open'}>
              <p class="row">
                <button type="button" class="btn md" onClick={() => setOpen(true)}>
                  {hasAims(stands()) ? says().change : says().write}
                </button>
              </p>
            </Show>
          </>
        }
      >
        <AimsForm is={stands()} onDone={() => setOpen(false)} />
      </Show>
      <Kept about="aims" />
      <Before />
    </section>
  )
}

const placeOf = (municipality: string) => `aims ${municipality}`

function AimsForm(props: { readonly is: AimWords; readonly onDone: () => void }): JSX.Element {
  const own = useOwn()
  const says = () => words().aims
  const id = createUniqueId()
  const writing = createWriting<AimWords>(own.view.id, placeOf(own.id), () => props.is)
  const { draft, write } = writing
  function save() {
    own.sending.put({ type: 'WriteAims', municipality: own.id, base: { ...props.is }, ...draft() })
    writing.saved()
    props.onDone()
  }
  return (
    <form
      class="ownform"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Behind
        is={writing.isBehind()}
        text={aimLines(props.is, says())
          .map(({ text }) => text)
          .join(' · ')}
      />
      <For each={AIM_FIELDS}>
        {(field) => (
          <Show
            when={field !== 'bold' && field}
            keyed
            fallback={
              <Pick
                name={id}
                legend={says().fields.bold}
                choices={HOW_BOLD.flatMap((each) =>
                  each === '' ? [] : [{ id: each, name: says().bold[each] }],
                )}
                chosen={draft().bold}
                choose={(to) => write({ bold: HOW_BOLD.find((each) => each === to) ?? '' })}
              />
            }
          >
            {(text) => (
              <div class="field">
                <label for={`${id}-${text}`}>{says().fields[text]}</label>
                <textarea
                  id={`${id}-${text}`}
                  class="inp"
                  rows={2}
                  maxlength={LIMITS.aim}
                  value={draft()[text]}
                  onInput={(event) => write({ [text]: event.currentTarget.value })}
                />
              </div>
            )}
          </Show>
        )}
      </For>
      <p class="row">
        <button type="submit" class="btn pri lg">
          {words().common.save}
        </button>
        <button
          type="button"
          class="btn lg"
          onClick={() => {
            writing.drop()
            props.onDone()
          }}
        >
          {words().common.cancel}
        </button>
      </p>
    </form>
  )
}

/** How it read before, newest first. */
function Before(): JSX.Element {
  const own = useOwn()
  const before = () => own.view.aims.before.filter(hasAims)
  const day = (at: number) => shortDate(words(), wallClock(at, own.view.zone).date, own.view.today)
  return (
    <Show when={before().length > 0}>
      <details>
        <summary>{words().aims.before(before().length)}</summary>
        <For each={before().toReversed()}>
          {(each) => (
            <>
              <p class="mut">{words().promises.readBefore(day(each.until))}</p>
              <AimLines of={each} says={words().aims} />
            </>
          )}
        </For>
      </details>
    </Show>
  )
}
