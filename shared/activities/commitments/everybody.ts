/** What people write when nobody in particular is to answer for it; in the languages there are. */
const EVERYBODY: ReadonlySet<string> = new Set([
  'alle',
  'alle sammen',
  'allesammen',
  'alle saman',
  'alle i kommunen',
  'alle i gruppa',
  'alle i gruppen',
  'alle ansatte',
  'alle tilsette',
  'alle her',
  'alle vi',
  'vi',
  'vi alle',
  'vi alle sammen',
  'vi alle saman',
  'vi sammen',
  'me',
  'me alle',
  'oss',
  'oss alle',
  'hele gruppa',
  'hele gruppen',
  'heile gruppa',
  'hver og en',
  'kvar og ein',
  'noen',
  'nokon',
  'ingen',
  'everyone',
  'everybody',
  'all',
  'all of us',
  'all staff',
  'we',
  'we all',
  'us',
  'us all',
  'somebody',
  'someone',
  'anyone',
  'nobody',
  'no one',
])

/** Whoever everybody answers for is answered for by nobody: one role is asked for instead. */
export function isEverybody(who: string): boolean {
  const said = who
    .toLocaleLowerCase('nb')
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim()
  return EVERYBODY.has(said)
}
