import { createEffect, createSignal, type JSX, on, onCleanup, Show } from 'solid-js'
import { words as later } from '#client/screens/phone/later/words.ts'
import { type SeatNews, seatNews } from '#client/seating/seating-phone.model.ts'
import { tableText } from '#client/seating/table-text.ts'
import { FlagIcon } from '#client/ui/more-icons.ts'
import { language } from '#client/words/words.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import type { OwnSeat } from '#shared/views/seating-part.ts'

const SHOWN: Millis = 15_000
/** As with a new question. */
const TOUCH: Millis = 200

/** One quiet sentence, and one touch, when one's own table is another. It goes by itself, once it can have been seen. */
export function SeatChanged(props: { readonly seat: OwnSeat | null }): JSX.Element {
  const [news, setNews] = createSignal<SeatNews | null>(null)
  let leaving: ReturnType<typeof setTimeout> | undefined

  function leave() {
    clearTimeout(leaving)
    if (!document.hidden) leaving = setTimeout(() => setNews(null), SHOWN)
  }
  createEffect<OwnSeat | null>((before) => {
    const after = props.seat
    const found = seatNews(before, after)
    if (found !== null) {
      setNews(found)
      navigator.vibrate?.(TOUCH)
      leave()
    }
    return after
  }, props.seat)
  // What was said in another language is not read aloud in this one.
  createEffect(on(language, () => setNews(null), { defer: true }))
  const seen = () => news() !== null && leave()
  document.addEventListener('visibilitychange', seen)
  onCleanup(() => {
    clearTimeout(leaving)
    document.removeEventListener('visibilitychange', seen)
  })

  return (
    <div role="status">
      <Show when={news()}>
        {(told) => (
          <p class="off moved">
            <FlagIcon />
            <span>{newsText(told())}</span>
          </p>
        )}
      </Show>
    </div>
  )
}

function newsText(news: SeatNews): string {
  const { seat } = later()
  switch (news.type) {
    case 'table':
      return seat.changed(tableText(news.label))
    case 'first':
      return seat.changedFirst(tableText(news.label))
    case 'home':
      return seat.changedHome(tableText(news.label))
    case 'first-home':
      return seat.changedFirstHome(tableText(news.label))
    case 'gone':
      return seat.changedNone
  }
}
