/** What may point somebody out in words that all may read (trust.md P-09). */
export type Personal = 'id-number' | 'phone' | 'e-mail'

const E_MAIL = /[^\s@]@[\p{L}\d-]+\.\p{L}/u
/** Day and month in front; D-numbers add 40 to the day, other series 20, 40, 60 or 80 to the month. */
const ELEVEN =
  /(?:^|\D)(?:[04][1-9]|[1256]\d|[37][01])[ .-]?(?:[02468][1-9]|[13579][0-2])[ .-]?\d\d[ .-]?\d{3}[ .-]?\d\d(?!\d)/g
/** Eight figures as they are written in Norway, or any number with a country in front of it. 20130301 is a day. */
const PHONE =
  /(?:^|[^\d,.]|(?:^|\D)[.,])(?:(?:(?:\+|00)47 ?)?(?!20\d{6})[2-9]\d(?:\d{6}|\d \d\d \d{3}|(?: \d\d){3})|(?:\+|00)[1-9]\d{0,2}(?: ?\d{2,4}){2,5})(?!\d)/

/** What a text seems to hold. A hint for its writer and no more: nothing is refused, and nothing of it is told to anybody. */
export function personalIn(text: string): readonly Personal[] {
  const found: Personal[] = []
  if (text.match(ELEVEN)?.some(isChecked)) found.push('id-number')
  if (PHONE.test(text)) found.push('phone')
  if (E_MAIL.test(text)) found.push('e-mail')
  return found
}

/** Its last two figures are right, either by a sum of its own. Given out from 2032 on, the first of them may leave up to 3. */
function isChecked(number: string): boolean {
  const rest = (weights: string) =>
    number.match(/\d/g)?.reduce((sum, figure, at) => sum + Number(figure) * Number(weights[at]), 0) ?? 0
  return rest('37618945210') % 11 < 4 && rest('54327654321') % 11 === 0
}
