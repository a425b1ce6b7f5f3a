/** Milliseconds since 1970-01-01T00:00Z on the server's clock, which never runs backwards. */
export type Instant = number
/** A length of time in milliseconds. */
export type Millis = number
/** Minutes since midnight on the clock on the wall; 1440 and more is after midnight, still the same day of the gathering. */
export type MinuteOfDay = number
/** A calendar date, `YYYY-MM-DD`. */
export type IsoDate = string
/** An IANA time zone name, such as `Europe/Oslo`. */
export type TimeZone = string

export const SECOND: Millis = 1_000
export const MINUTE: Millis = 60_000
export const HOUR: Millis = 3_600_000
