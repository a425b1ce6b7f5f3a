import { words } from '#client/screens/console/words.ts'

/** What saving comes to: a change, something for the item it was begun at, or something kept for later. */
export function saveLabel(activity: string | null, item: string | undefined): string {
  if (activity !== null) return words().ask.save
  return item === undefined ? words().ask.saveForLater : words().ask.saveToItem(item)
}
