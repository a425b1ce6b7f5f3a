import { For, type JSX } from 'solid-js'
import { LANGUAGE_NAMES, LANGUAGES, language, setLanguage } from '#client/words/words.ts'
import { SURFACES, type Surface } from './surfaces.ts'

const wants = (key: string) => new URLSearchParams(location.search).has(key)
/** `?dark`: the hall screen's other theme. */
export const isDark = wants('dark')
/** `?large`: letters of 200 %, as a browser's own setting makes them. */
if (wants('large')) document.documentElement.style.setProperty('font-size', '200%')

function addressOf(surface: Surface, ...wanted: readonly (readonly [key: string, on: boolean])[]): string {
  const keys = wanted.filter(([, on]) => on).map(([key]) => key)
  return `/sheet/${surface}${keys.length > 0 ? `?${keys.join('&')}` : ''}`
}

/** The page around the specimens: for whoever builds Samling, so it speaks English. */
export function Sheet(props: { readonly surface: Surface; readonly children: JSX.Element }): JSX.Element {
  return (
    <>
      <header class="sheet-head" lang="en">
        <h1>Component sheet: {props.surface}</h1>
        <p>The product's own components with made-up views. Reduced motion is the browser's own setting.</p>
        <nav aria-label="Sheets">
          <For each={SURFACES}>
            {(each) => (
              <a href={addressOf(each)} aria-current={each === props.surface ? 'page' : undefined}>
                {each}
              </a>
            )}
          </For>
          <a href={addressOf(props.surface, ['large', !wants('large')], ['dark', isDark])}>
            {wants('large') ? 'letters of 100 %' : 'letters of 200 %'}
          </a>
          {props.surface === 'hall' && (
            <a href={addressOf('hall', ['dark', !isDark], ['large', wants('large')])}>
              {isDark ? 'light' : 'dark'}
            </a>
          )}
          <For each={LANGUAGES}>
            {(each) => (
              <button
                type="button"
                lang={each}
                aria-pressed={language() === each}
                onClick={() => setLanguage(each)}
              >
                {LANGUAGE_NAMES[each]}
              </button>
            )}
          </For>
        </nav>
      </header>
      <main class={`sheet-page ${props.surface}`}>{props.children}</main>
    </>
  )
}

/** One component; below its name, in each of its states. */
export function Of(props: { readonly name: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <section class="sheet-of" aria-label={props.name}>
      <h2 lang="en">{props.name}</h2>
      <div class="sheet-states">{props.children}</div>
    </section>
  )
}
