import { createSignal, For, type JSX, Show, Suspense } from 'solid-js'
import { createMaking } from '#client/screens/home/create-making.ts'
import { words } from '#client/screens/home/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { withWords } from '#client/ui/with-words.ts'
import { FromText } from './FromText.tsx'

/** What the templates say is for those who choose one. */
const FromTemplate = withWords(
  async () => (await import('./FromTemplate.tsx')).FromTemplate,
  () => import('#client/library/texts.ts'),
)

const WAYS = ['text', 'template'] as const
type Way = (typeof WAYS)[number]

/** A new gathering: from a programme that one has, from a template, or from a file. */
export function New(props: { readonly onBack: () => void }): JSX.Element {
  const [way, setWay] = createSignal<Way>('text')
  const [changed, setChanged] = createSignal(false)
  const opening = createMaking()

  function choose(to: Way) {
    setChanged(true)
    setWay(to)
  }

  return (
    <main class="new">
      <div class="begin">
        <p>
          <button type="button" class="btn quiet" onClick={() => props.onBack()}>
            {words().create.back}
          </button>
        </p>
        <h1>{words().create.new}</h1>
        <fieldset class="ways">
          <legend class="sr">{words().create.ways}</legend>
          <For each={WAYS}>
            {(each) => (
              <label class="pick">
                <input
                  type="radio"
                  name="way"
                  value={each}
                  checked={way() === each}
                  onChange={() => choose(each)}
                />
                <span>{words().create.way[each]}</span>
              </label>
            )}
          </For>
          <label class="btn file lg">
            <input
              type="file"
              class="sr"
              accept=".json,application/json"
              disabled={opening.busy()}
              onChange={async (event) => {
                const input = event.currentTarget
                const file = input.files?.[0]
                if (file) await opening.make('gatherings', await file.text())
                // The same file can be chosen again after it has been put right.
                input.value = ''
              }}
            />
            {words().create.fromFile}
          </label>
        </fieldset>
        <Note tone="err" text={opening.why()} live />
      </div>
      <Show when={way() === 'template'} fallback={<FromText focus={!changed()} />}>
        <Suspense>
          <FromTemplate />
        </Suspense>
      </Show>
    </main>
  )
}
