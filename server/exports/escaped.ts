import { printable } from './printable.ts'

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** What people have written is text here and nothing else. */
export function escaped(text: string): string {
  return printable(text).replaceAll(/[&<>"']/g, (sign) => ESCAPED[sign] ?? '')
}
