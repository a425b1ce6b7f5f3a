/** What people are called by what they do; after “ved”, such a word is no name. */
const ROLES =
  /(led(er|ar)(en|ne|ane)?|direktør(en)?|ordfør(er|ar)(en)?|rådmann(en)?|fylkesmannen|statsforvaltaren|statsforvalteren|observatør(ene|ane)?|deltak(er|ar)(ne|ane)?|ombud(et|a|ene)?|tillitsvalgte?|tillitsvalde?|koordinator(en)?|rådgiv(er|ar)(en|ne|ane)?|foredragsholder(en)?|ansvarlige?|ansvarlege?|panelet|panel|kommunane|kommunene|gruppene|gruppa|gruppen|leaders?|facilitators?|^alle|^verten)$/

/** “Nettverkslederen” becomes “nettverkslederen” after “Ved”; “HR-lederen” and people's names stay as they are. */
export function asRole(name: string): string {
  const [first = ''] = name.split(/[\s,]/, 1)
  const isWord = /^\p{Lu}[\p{Ll}-]+$/u.test(first)
  return isWord && ROLES.test(first.toLowerCase()) ? `${first.charAt(0).toLowerCase()}${name.slice(1)}` : name
}
