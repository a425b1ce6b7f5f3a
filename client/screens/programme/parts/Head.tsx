import { For, type JSX } from 'solid-js'
import { Mark } from '#client/screens/console/parts/Mark.tsx'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { addressOf, PARTS, type Part } from '#client/screens/programme/page.model.ts'
import { words } from '#client/screens/programme/words.ts'
import { LanguageSelect } from '#client/ui/LanguageSelect.tsx'

/** The parts of the page, and whose programme it is. */
export function Head(props: { readonly part: Part }): JSX.Element {
  const desk = useDesk()
  function go(event: MouseEvent, part: Part) {
    // A new tab or window is the browser’s own.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    desk.go(part)
  }
  return (
    <header class="app">
      <span class="who">
        <Mark />
        {words().product}
      </span>
      <nav aria-label={words().partsLabel}>
        <For each={PARTS}>
          {(part) => (
            <a
              href={addressOf({ part, of: null }, location.pathname)}
              aria-current={props.part === part ? 'page' : undefined}
              onClick={(event) => go(event, part)}
            >
              {words().parts[part]}
            </a>
          )}
        </For>
      </nav>
      <div class="state">
        <a
          href={addressOf({ part: 'about', of: null }, location.pathname)}
          aria-current={props.part === 'about' ? 'page' : undefined}
          onClick={(event) => go(event, 'about')}
        >
          {words().parts.about}
        </a>
        <span class="clip">{desk.view.organiser || words().owner}</span>
        <LanguageSelect label={words().common.language} />
      </div>
    </header>
  )
}
