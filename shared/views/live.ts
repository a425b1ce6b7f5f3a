/** What a view may say that is not in the gathering: it is true of this server at this moment and stored nowhere. */
export type Live = {
  /** People with at least one phone connected. */
  readonly online: ReadonlySet<string>
  readonly screens: number
  readonly leaders: readonly LeaderHere[]
  readonly storage: 'ok' | 'full' | 'failed'
  readonly join: JoinPart
  /** This server cannot hear the others that serve the same gatherings. */
  readonly apart?: boolean
  /** Everything is kept in a database, which others look after, and not on a disk of this machine. */
  readonly inDatabase?: boolean
}
/** A link that leads, and how many pages are open by it now. The main leader's comes first and has neither id nor name. */
export type LeaderHere = { readonly id: string; readonly name: string; readonly online: number }
export type JoinPart = {
  readonly code: string
  /** The whole address in the QR code. */
  readonly url: string
  /** The address to type, without scheme. */
  readonly host: string
  /** The QR code as an SVG path on a square grid of `size` modules, quiet zone not included. */
  readonly qr: { readonly size: number; readonly path: string }
}
