/**
 * Names of the page's own elements become classes, so that a stylesheet for a whole page dresses a part of one: as it is written,
 * and as it is built, all on one line.
 */
export function forPart(css: string): string {
  return css
    .replace(/(^|[{},])(\s*):root(?=\s*[,{])/gm, '$1$2.html')
    .replace(/(^|[{},])(\s*)(html|body)(?=\s*[,{])/gm, '$1$2.$3')
}

export function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}
