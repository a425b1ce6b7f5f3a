import { createSignal, For, type JSX, onMount, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Dialog } from '#client/screens/console/parts/Dialog.tsx'
import { createLibrary, type Shelf } from '#client/screens/console/polls/create-library.ts'
import {
  type Asking,
  draftFrom,
  emptyDraft,
  type QuestionDraft,
} from '#client/screens/console/polls/draft.model.ts'
import { forgetQuestion, kept, questionsFile } from '#client/screens/console/polls/kept.ts'
import { kindText } from '#client/screens/console/polls/texts.ts'
import { words } from '#client/screens/console/polls/words.ts'
import { words as consoleWords } from '#client/screens/console/words.ts'
import { fileName } from '#client/screens/home/mine.model.ts'
import { saveAs } from '#client/screens/home/save-as.ts'
import { WarningIcon } from '#client/ui/icons.tsx'
import { CrossIcon } from '#client/ui/more-icons.ts'
import { datesText } from '#client/words/format.ts'

type LibraryProps = {
  readonly onTake: (drafts: readonly QuestionDraft[]) => void
}

/** Questions from before: kept in this browser, of other gatherings that it leads, or out of a file. */
export function Library(
  props: LibraryProps & { readonly open: boolean; readonly onClose: () => void },
): JSX.Element {
  return (
    <Dialog open={props.open} wide heading={words().library} onClose={() => props.onClose()}>
      <Form onTake={props.onTake} />
    </Dialog>
  )
}

function Form(props: LibraryProps): JSX.Element {
  const desk = useDesk()
  const library = createLibrary(desk.view.gathering.id)
  const [chosen, setChosen] = createSignal<readonly Asking[]>([])
  onMount(() => void library.look())
  const shelves = (): readonly Shelf[] => [{ heading: words().mine, questions: kept() }, ...library.shelves()]
  const pick = (asking: Asking) =>
    setChosen((all) => (all.includes(asking) ? all.filter((each) => each !== asking) : [...all, asking]))
  const empty = () => emptyDraft({ low: words().lowDefault, high: words().highDefault })

  return (
    <form
      class="plib"
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen().length > 0) props.onTake(chosen().map((asking) => draftFrom(asking, empty())))
      }}
    >
      <p class="mut">{words().libraryHelp}</p>
      <For each={shelves()}>
        {(shelf, at) => (
          <fieldset class="field">
            <legend class="lab">{shelf.heading}</legend>
            <Show when={shelf.questions.length > 0} fallback={<p class="sm mut">{words().noneKept}</p>}>
              <ul class="plain">
                <For each={shelf.questions}>
                  {(asking) => (
                    <li class="row">
                      <label class="check">
                        <input
                          type="checkbox"
                          checked={chosen().includes(asking)}
                          onChange={() => pick(asking)}
                        />
                        <span>
                          {asking.question.text} <span class="xs mut">{kindText(asking.question)}</span>
                        </span>
                      </label>
                      <Show when={at() === 0}>
                        <button type="button" class="btn quiet" onClick={() => forgetQuestion(asking)}>
                          <CrossIcon label={words().forget(asking.question.text)} />
                        </button>
                      </Show>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </fieldset>
        )}
      </For>
      <section class="field">
        <h3 class="lab">{words().earlier}</h3>
        <Show
          when={(library.rows() ?? []).length > 0}
          fallback={<p class="sm mut">{library.rows() === null ? words().reading : words().noneEarlier}</p>}
        >
          <div class="row">
            <For each={library.rows() ?? []}>
              {(row) => (
                <button
                  type="button"
                  class="btn"
                  disabled={library.busy()}
                  onClick={() => void library.choose(row)}
                >
                  {words().lookIn(
                    [row.title || row.code, datesText(consoleWords().common, row.dates)]
                      .filter(Boolean)
                      .join(', '),
                  )}
                </button>
              )}
            </For>
          </div>
        </Show>
      </section>
      <section class="field">
        <h3 class="lab">{words().fromFile}</h3>
        <label class="btn file">
          <input
            type="file"
            class="sr"
            accept=".json,application/json"
            disabled={library.busy()}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0]
              // The same file can be chosen again after it has been put right.
              event.currentTarget.value = ''
              if (file) void library.open(file)
            }}
          />
          {words().chooseFile}
        </label>
      </section>
      <div role="status">
        <Show when={library.trouble()}>
          {(trouble) => (
            <p class="msg err">
              <WarningIcon />
              <span>{words()[trouble()]}</span>
            </p>
          )}
        </Show>
      </div>
      <div class="row end">
        <button
          type="button"
          class="btn md"
          disabled={chosen().length === 0}
          onClick={() => saveAs(fileName(words().fileName), questionsFile(chosen()))}
        >
          {words().saveFile}
        </button>
        <button type="submit" class="btn pri md" disabled={chosen().length === 0}>
          {words().take(chosen().length)}
        </button>
      </div>
    </form>
  )
}
