/** Without the signs that neither XML nor a page may hold; a file with one in it would not open. */
export function printable(text: string): string {
  return text
    .replaceAll(/\p{Cc}/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .replaceAll(/[\uFFFE\uFFFF]|\p{Cs}/gu, '')
}
