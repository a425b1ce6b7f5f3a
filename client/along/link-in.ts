/** The programme and the secret of a link of one's own; null for every other address. */
export function linkIn({
  pathname,
  hash,
}: Pick<Location, 'pathname' | 'hash'>): { readonly programme: string; readonly secret: string } | null {
  const programme = /^\/along\/([\w-]{1,64})$/.exec(pathname)?.[1]
  if (programme === undefined) return null
  try {
    return { programme, secret: decodeURIComponent(hash.slice(1)) }
  } catch {
    return { programme, secret: '' }
  }
}
