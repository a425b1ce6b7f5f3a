/** What may point somebody out in words that all may read (trust.md P-09). */
export type Personal = 'id-number' | 'phone' | 'e-mail'

const E_MAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u
/** Day and month in front; D-numbers add 40 to the day, other series 20, 40, 60 or 80 to the month. */
const ELEVEN = /(?:^|\D)(\d\d)[ .]?(\d\d)[ .]?\d\d[ .-]?\d{3}[ .]?\d\d(?!\d)/g
/** Eight figures as they are written in Norway, or any number with a country in front of it. */
const PHONE =
  /(?:^|[^\d,.]|(?:^|\D)[.,])((?:(?:\+|00)47 ?)?(?:[2-9]\d{7}|[2-9]\d\d \d\d \d{3}|[2-9]\d(?: \d\d){3})|(?:\+|00)[1-9]\d{0,2}(?: ?\d{2,4}){2,5})(?!\d)/g
/** 20130301 is a day. */
const DAY = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])\d\d$/

/** What a text seems to hold. A hint for its writer and no more: nothing is refused, and nothing of it is told to anybody. */
export function personalIn(text: string): readonly Personal[] {
  const found: Personal[] = []
  if ([...text.matchAll(ELEVEN)].some(([, day, month]) => isDay(Number(day), Number(month))))
    found.push('id-number')
  if ([...text.matchAll(PHONE)].some(([, number = '']) => !DAY.test(number))) found.push('phone')
  if (E_MAIL.test(text)) found.push('e-mail')
  return found
}

function isDay(day: number, month: number): boolean {
  const [d, m] = [day > 40 ? day - 40 : day, month % 20]
  return d >= 1 && d <= 31 && m >= 1 && m <= 12
}
