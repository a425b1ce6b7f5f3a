import type { JSX } from 'solid-js'
import { words as later } from '#client/screens/phone/later/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { LinkIcon } from '#client/ui/more-icons.ts'
import type { ItemLink } from '#shared/showing/showing.ts'

/** Where the item that is on leads: what it is called, and whose page it is. */
export function ItemLinks(props: { readonly links: readonly ItemLink[] }): JSX.Element {
  const links = () => props.links.map((link, nth) => ({ ...link, id: `${nth}` }))
  return (
    <ul class="stack" aria-label={later().links}>
      <Each of={links()}>
        {(link) => (
          <li>
            <a class="btn leads" href={link().url} target="_blank" rel="noopener noreferrer">
              <LinkIcon />
              <span class="to">
                {link().label || hostOf(link().url)}{' '}
                <small class="whose">{link().label && hostOf(link().url)}</small>
              </span>
            </a>
          </li>
        )}
      </Each>
    </ul>
  )
}

function hostOf(url: string): string {
  try {
    return new URL(url).host
  } catch {
    return url
  }
}
