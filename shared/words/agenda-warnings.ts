import type { ProgrammeWarning, WarningCode, WarningParams } from '#shared/agenda/programme-reading.ts'
import type { MinuteOfDay } from '#shared/kernel/instant.ts'

export type WarningLanguage = 'nb' | 'nn' | 'en'

type Words = { readonly [C in WarningCode]: (params: WarningParams[C]) => string }

const two = (number: number) => String(number).padStart(2, '0')
const colon = (minute: MinuteOfDay) => `${two(Math.floor((minute % 1_440) / 60))}:${two(minute % 60)}`
const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
const dayIn = (days: string) => (number: number) => days.split(' ')[number - 1] ?? ''
const dayNb = dayIn('mandag tirsdag onsdag torsdag fredag lørdag søndag')
const dayNn = dayIn('måndag tysdag onsdag torsdag fredag laurdag søndag')
const dayEn = dayIn('Monday Tuesday Wednesday Thursday Friday Saturday Sunday')

const nb: Words = {
  empty: () => 'Her står det ingenting ennå. Lim inn programmet, én linje per punkt, med klokkeslett først.',
  binary: () => 'Dette er ikke tekst, men en fil av et annet slag. Åpne den, merk alt, og lim inn teksten.',
  'no-times': () =>
    'Fant ingen klokkeslett. Skriv én linje per punkt, med klokkeslett først: «09:00 Velkommen».',
  'missing-time': ({ text, start }) =>
    `«${short(text)}» mangler klokkeslett. Foreslått ${colon(start)}, etter forrige post.`,
  'time-last': ({ text }) =>
    `«${short(text)}» har klokkeslettet sist, så linjen er lest som en del av punktet over. Sett klokkeslettet først.`,
  'not-understood': ({ text, title }) =>
    `Vet ikke hvor «${short(text)}» hører hjemme. Linjen står foreløpig under «${short(title)}»; er det et eget punkt, sett klokkeslett foran.`,
  'before-first-item': ({ text }) =>
    `«${short(text)}» står før dagens første punkt og er ikke tatt med. Sett klokkeslett foran, eller flytt linjen under et punkt.`,
  'impossible-time': ({ written }) =>
    `Klokken kan ikke være ${written}. Skriv timer fra 0 til 24 og minutter fra 00 til 59, som «09:30».`,
  'missing-title': ({ start }) =>
    `Etter ${colon(start)} står det ikke hva som skjer. Skriv det på samme linje.`,
  backwards: ({ start, before, title }) =>
    `«${short(title)}» begynner ${colon(start)}, men punktet over begynner ${colon(before)}. Rett klokkeslettet, eller sett en linje med den nye dagen over.`,
  'same-time': ({ start, title, other }) =>
    `«${short(other)}» og «${short(title)}» begynner begge ${colon(start)}. Det går bra om de foregår samtidig; hvis ikke, rett det ene.`,
  'end-before-start': ({ start, end, title }) =>
    `«${short(title)}» slutter ${colon(end)}, før det begynner ${colon(start)}. Slutten er ikke tatt med; rett den.`,
  overlap: ({ end, title, next, nextStart }) =>
    `«${short(title)}» varer til ${colon(end)}, men «${short(next)}» begynner ${colon(nextStart)}. Rett det ene klokkeslettet om de ikke går samtidig.`,
  'day-repeated': ({ day, first, differing, titles }) =>
    `Programmet for ${day || 'denne dagen'} står to ganger; det første, fra linje ${first}, er brukt. ${differing === 0 ? 'De er like' : `Ulikt: ${titles}`}. Slett det som ikke gjelder.`,
  'stray-time': ({ start, text }) =>
    `«${colon(start)} ${short(text)}» står langt fra programmet og er ikke tatt med. Flytt linjen inn i programmet om den hører til.`,
  'year-missing': ({ day }) =>
    `«${short(day)}» mangler årstall. Skriv det etter datoen, som «12. september 2025».`,
  'impossible-date': ({ day }) => `Datoen i «${short(day)}» finnes ikke. Rett den, så får dagen datoen sin.`,
  'weekday-mismatch': ({ day, said, is, date }) =>
    `«${short(day)}» stemmer ikke: ${date} er en ${dayNb(is)}, ikke en ${dayNb(said)}. Rett dagen eller datoen.`,
}

const nn: Words = {
  empty: () => 'Her står det ingenting enno. Lim inn programmet, éi line per punkt, med klokkeslett først.',
  binary: () =>
    'Dette er ikkje tekst, men ei fil av eit anna slag. Opne henne, merk alt, og lim inn teksten.',
  'no-times': () =>
    'Fann ingen klokkeslett. Skriv éi line per punkt, med klokkeslett først: «09:00 Velkomen».',
  'missing-time': ({ text, start }) =>
    `«${short(text)}» manglar klokkeslett. Foreslått ${colon(start)}, etter førre post.`,
  'time-last': ({ text }) =>
    `«${short(text)}» har klokkeslettet sist, så lina er lesen som ein del av punktet over. Set klokkeslettet først.`,
  'not-understood': ({ text, title }) =>
    `Veit ikkje kvar «${short(text)}» høyrer heime. Lina står førebels under «${short(title)}»; er det eit eige punkt, set klokkeslett framfor.`,
  'before-first-item': ({ text }) =>
    `«${short(text)}» står før det første punktet den dagen og er ikkje teken med. Set klokkeslett framfor, eller flytt lina under eit punkt.`,
  'impossible-time': ({ written }) =>
    `Klokka kan ikkje vere ${written}. Skriv timar frå 0 til 24 og minutt frå 00 til 59, som «09:30».`,
  'missing-title': ({ start }) =>
    `Etter ${colon(start)} står det ikkje kva som skjer. Skriv det på same line.`,
  backwards: ({ start, before, title }) =>
    `«${short(title)}» byrjar ${colon(start)}, men punktet over byrjar ${colon(before)}. Rett klokkeslettet, eller set ei line med den nye dagen over.`,
  'same-time': ({ start, title, other }) =>
    `«${short(other)}» og «${short(title)}» byrjar begge ${colon(start)}. Det går bra om dei går føre seg samtidig; om ikkje, rett det eine.`,
  'end-before-start': ({ start, end, title }) =>
    `«${short(title)}» sluttar ${colon(end)}, før det byrjar ${colon(start)}. Slutten er ikkje teken med; rett han.`,
  overlap: ({ end, title, next, nextStart }) =>
    `«${short(title)}» varer til ${colon(end)}, men «${short(next)}» byrjar ${colon(nextStart)}. Rett det eine klokkeslettet om dei ikkje går samtidig.`,
  'day-repeated': ({ day, first, differing, titles }) =>
    `Programmet for ${day || 'denne dagen'} står to gonger; det første, frå line ${first}, er brukt. ${differing === 0 ? 'Dei er like' : `Ulikt: ${titles}`}. Slett det som ikkje gjeld.`,
  'stray-time': ({ start, text }) =>
    `«${colon(start)} ${short(text)}» står langt frå programmet og er ikkje teke med. Flytt lina inn i programmet om ho høyrer til.`,
  'year-missing': ({ day }) =>
    `«${short(day)}» manglar årstal. Skriv det etter datoen, som «12. september 2025».`,
  'impossible-date': ({ day }) => `Datoen i «${short(day)}» finst ikkje. Rett han, så får dagen datoen sin.`,
  'weekday-mismatch': ({ day, said, is, date }) =>
    `«${short(day)}» stemmer ikkje: ${date} er ein ${dayNn(is)}, ikkje ein ${dayNn(said)}. Rett dagen eller datoen.`,
}

const en: Words = {
  empty: () => 'Nothing here yet. Paste the programme, one line per item, with the time first.',
  binary: () =>
    'This is not text but a file of another sort. Open it, select everything, and paste the text.',
  'no-times': () => 'Found no times. Write one line per item, with the time first: “09:00 Welcome”.',
  'missing-time': ({ text, start }) =>
    `“${short(text)}” has no time. Proposed ${colon(start)}, after the item above.`,
  'time-last': ({ text }) =>
    `“${short(text)}” has its time last, so the line is read as part of the item above. Put the time first.`,
  'not-understood': ({ text, title }) =>
    `Cannot tell where “${short(text)}” belongs. For now it stands under “${short(title)}”; if it is an item of its own, put a time before it.`,
  'before-first-item': ({ text }) =>
    `“${short(text)}” stands before the first item of the day and is left out. Put a time before it, or move it under an item.`,
  'impossible-time': ({ written }) =>
    `No clock shows ${written}. Write hours from 0 to 24 and minutes from 00 to 59, as in “09:30”.`,
  'missing-title': ({ start }) => `Nothing says what happens at ${colon(start)}. Write it on the same line.`,
  backwards: ({ start, before, title }) =>
    `“${short(title)}” starts at ${colon(start)}, but the item above starts at ${colon(before)}. Correct the time, or put a line with the new day above it.`,
  'same-time': ({ start, title, other }) =>
    `“${short(other)}” and “${short(title)}” both start at ${colon(start)}. That is fine if they run side by side; if not, correct one of them.`,
  'end-before-start': ({ start, end, title }) =>
    `“${short(title)}” ends at ${colon(end)}, before it starts at ${colon(start)}. The end is left out; correct it.`,
  overlap: ({ end, title, next, nextStart }) =>
    `“${short(title)}” lasts until ${colon(end)}, but “${short(next)}” starts at ${colon(nextStart)}. Correct one of the times unless they run side by side.`,
  'day-repeated': ({ day, first, differing, titles }) =>
    `The programme for ${day || 'this day'} appears twice; the first, from line ${first}, is used. ${differing === 0 ? 'They are alike' : `Different: ${titles}`}. Delete the one that does not count.`,
  'stray-time': ({ start, text }) =>
    `“${colon(start)} ${short(text)}” stands far from the programme and is left out. Move it into the programme if it belongs there.`,
  'year-missing': ({ day }) =>
    `“${short(day)}” has no year. Write it after the date, as in “12 September 2025”.`,
  'impossible-date': ({ day }) =>
    `There is no such date as in “${short(day)}”. Correct it, and the day gets its date.`,
  'weekday-mismatch': ({ day, said, is, date }) =>
    `“${short(day)}” does not add up: ${date} is a ${dayEn(is)}, not a ${dayEn(said)}. Correct the day or the date.`,
}

const tables: Readonly<Record<WarningLanguage, Words>> = { nb, nn, en }

/** Says to a leader what is wrong and what would be right; the line number is shown beside it. */
export function agendaWarning(lang: WarningLanguage, warning: ProgrammeWarning): string {
  // The table's row for a code takes that code's params; the compiler cannot see it through the union.
  const say = tables[lang][warning.code] as (params: ProgrammeWarning['params']) => string
  return say(warning.params)
}
