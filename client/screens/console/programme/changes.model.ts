import { minuteText } from '#client/screens/console/time.model.ts'
import type { ConsoleWords } from '#client/words/nb/console.ts'
import type { AgendaChange } from '#shared/agenda/agenda-changes.ts'

export function changeText(change: AgendaChange, { changes }: ConsoleWords): string {
  const { title } = change
  switch (change.type) {
    case 'added':
      return changes.added(minuteText(change.at), title)
    case 'removed':
      return changes.removed(minuteText(change.at), title)
    case 'moved':
      return changes.moved(title, change.day, minuteText(change.at))
    case 'renamed':
      return changes.renamed(change.was, title)
    case 'retimed':
      return changes.retimed(title, minuteText(change.was), minuteText(change.at))
    case 'resized':
      return change.minutes === null
        ? changes.openEnded(title)
        : changes.resized(title, change.minutes, change.was)
  }
}
