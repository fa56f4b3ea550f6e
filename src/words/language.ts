/** In which the look-up can be read; officers work in Vietnamese alone. */
export const LANGUAGES = ['vi', 'en', 'km'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Who read the Khmer texts and found them right, and on which day; none: they are shown to nobody. */
export interface SignedTexts {
  reader: string;
  date: string;
}

/** The languages a province offers. Khmer was drafted by people who do not speak it, so it waits for a reader. */
export function languagesOffered(khmer: SignedTexts | null | undefined): readonly Language[] {
  return khmer ? LANGUAGES : LANGUAGES.filter((language) => language !== 'km');
}
