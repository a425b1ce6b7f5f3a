import { type Accessor, createEffect, createSignal, on } from 'solid-js'
import { language } from '#client/words/words.ts'
import { type Moment, type News, newsBetween } from './phone.model.ts'
import { words } from './words.ts'

function newsText(news: News): string {
  const { heard } = words()
  switch (news.type) {
    case 'item':
      return heard.item(news.title)
    case 'minutes':
      return heard.minutesLeft(news.minutes)
    case 'over':
      return heard.over
    case 'question':
      return heard.question(news.text)
    case 'closed':
      return heard.closed
  }
}

/** The one polite live region's text. A new question is also felt, where phones can. */
export function createNews(moment: Accessor<Moment>): Accessor<string> {
  const [text, setText] = createSignal('')
  createEffect<Moment>((before) => {
    const after = moment()
    const news = newsBetween(before, after)
    if (news) setText(newsText(news))
    if (news?.type === 'question') navigator.vibrate?.(200)
    return after
  }, moment())
  // What was said in another language is not read aloud in this one.
  createEffect(on(language, () => setText(''), { defer: true }))
  return text
}
