export type TitleAndSpeakers = { readonly title: string; readonly speakers: readonly string[] }

/** Always names who: `v/`, `v.`. The words need a name after them. */
const SIGN = /(?:^|[\s,(–-])v ?\/ ?(?=\S)|(?:^|\s)v\. ?(?=\p{Lu})/iu
const WORD =
  /(?:^|[\s,(])(?:ved|by|with|med|innleder|innleiar|foredragsholder|foredragshaldar|speaker):? (?=[\p{Lu}]|(?:professor|rådmann|kommune|fylkes|dr|leder|leiar|assist)\p{L}*)/giu

const NAME =
  /^(?:(?:dr|prof|professor|phd|førsteamanuensis|forsker|forskar|rådmann|ordfører|ordførar|leder|leiar|statsråd)\.? )?\p{Lu}[\p{L}.'’-]*(?: (?:van|von|de|der|af|av|la|den)){0,2}(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u
const FIRST_NAME = /^\p{Lu}[\p{Ll}-]+$/u
const ROLE =
  /^(?:professor|prof|dr|rådmann\p{L}*|kommunedirektør\p{L}*|fylkes\p{L}+|assisterende|nettverksl\p{L}+|prosjektl\p{L}+|leder\p{L}*|leiar\p{L}*|ordfør\p{L}+)(?!\p{L})/iu
/** Part of what an organisation, a place or a thing is called, so not a person. */
const NOT_A_PERSON =
  /(?:kommune(?!\p{L})|fylke(?:skommune)?(?!\p{L})|universitet|høgskole|høyskole|høgskule|hotel|resepsjon|inngang|stasjon|senter|sentrum|museum|kirke|kyrkje|skole|skule|avdeling(?!s)|seksjon(?!sl)|department|university|council|municipalit|institut|group|gruppe|bord|rådhus|brygg|torg|plass|kantine|kafé|restaurant|foaj|lobby|plenum|auditori|storsal|konferanse|sal(?:en)?(?!\p{L})|rom(?:met)?(?!\p{L})|kai(?:en)?(?!\p{L})|(?<!\p{L})(?:AS|ASA|KF|IKS|BA|SA|Ltd|Inc|KS|NAV|HR|LO|NHO|Room|Hall)(?!\p{L}))/iu

export function isPerson(text: string): boolean {
  return NAME.test(text) && !NOT_A_PERSON.test(text)
}

function isNamed(text: string): boolean {
  return isPerson(text) || (FIRST_NAME.test(text) && !NOT_A_PERSON.test(text)) || ROLE.test(text)
}

/** `A og B` are two when both are people; an organisation may have an `og` of its own. */
function splitAnd(part: string): readonly string[] {
  const sides = part.split(/ (?:og|and|&|samt) /)
  if (sides.length === 1) return sides
  const bare = sides.map((side) => side.trim())
  return bare.every(isNamed) ? bare : [part]
}

/** A part after a comma is another person, or says where the one before comes from. */
export function splitSpeakers(text: string): readonly string[] {
  const speakers: string[] = []
  for (const part of text.split(/[,;]| \/ /)) {
    const each = splitAnd(part.trim().replace(/^(?:og|and|&|samt) /, ''))
    for (const name of each) {
      const last = speakers.at(-1)
      if (name === '') continue
      if (last === undefined || isNamed(name)) speakers.push(name)
      else speakers[speakers.length - 1] = `${last}, ${name}`
    }
  }
  return speakers
}

/** No name is longer. */
const LOOKED_AT = 120

/** Ends where a sentence ends (not after `dr.`) or a remark in brackets about the time begins. */
function cut(text: string): readonly [who: string, rest: string] {
  const stop = /(?<=[\p{L})]{4})[.!?] (?=\p{Lu})| ?\(\d|[.!?]$/u.exec(text)
  if (stop === null) return [text, '']
  return [
    text.slice(0, stop.index),
    text
      .slice(stop.index)
      .replace(/^[.!?] ?/, '')
      .trim(),
  ]
}

function found(text: string): { at: number; until: number } | null {
  const sign = SIGN.exec(text)
  if (sign !== null) return { at: sign.index, until: sign.index + sign[0].length }
  for (const word of text.matchAll(WORD)) {
    const until = word.index + word[0].length
    const [first = ''] = cut(text.slice(until, until + LOOKED_AT))[0].split(/,| og | and | & /)
    if (isPerson(first.trim()) || (ROLE.test(first) && !NOT_A_PERSON.test(first)))
      return { at: word.index, until }
  }
  return null
}

/** `«Hva virker?» Professor Bo Berg` */
function afterQuote(text: string): TitleAndSpeakers {
  const quoted = /^([«"“][^»"”]+[»"”]),? (?=\p{L})/u.exec(text)
  const who = quoted === null ? '' : text.slice(quoted[0].length)
  if (quoted === null || !namesPeople(who)) return { title: text, speakers: [] }
  return { title: quoted[1] ?? '', speakers: splitSpeakers(who) }
}

/** Parts `Innlegg v/ Kari Berg og Ola Dal, Testdal kommune` into title and speakers. */
export function readSpeakers(text: string): TitleAndSpeakers {
  const sign = found(text)
  if (sign === null) return afterQuote(text)
  const before = text.slice(0, sign.at).trim()
  const bracket = text[sign.at] === '('
  const [who, rest] = cut(bracket ? text.slice(sign.until).replace(/\)/, '') : text.slice(sign.until))
  const speakers = splitSpeakers(who.trim())
  if (speakers.length === 0) return { title: text, speakers: [] }
  return { title: [before.replace(/[\s,–:-]+$/, ''), rest].filter((part) => part !== '').join(' '), speakers }
}

/** Whether a whole cell or line says who, without a sign before it. */
export function namesPeople(text: string): boolean {
  if (text.length > 120 || /[.!?:]$/.test(text)) return false
  const [first = ''] = text.split(/,| og | and | & | \/ /)
  return isNamed(first.trim())
}
