export const INK = '0F2D35'
export const MID = '688A8F'
export const LINE = 'DAD4C6'
/** What an A4 sheet has between its margins, in twentieths of a point. */
export const WIDE = 9_640

/** Of paragraphs and words, by their ids in the file. */
export const STYLES = { whose: 'PointsOf', cell: 'Cell', figure: 'Figure', source: 'Source' } as const

export const titled = (text: string, mark?: string) => (mark === undefined ? text : `${text} (${mark})`)
