/** The languages that releases are read in; `other` is everything else and is kept, not read. */
export const LANGUAGES = ['kk', 'ru', 'en', 'other'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Languages that Uade reads and speaks. */
export const READ_LANGUAGES = ['kk', 'ru', 'en'] as const;
export type ReadLanguage = (typeof READ_LANGUAGES)[number];

/** ISO 15924 codes of the scripts that are told apart. */
export const SCRIPTS = ['Cyrl', 'Latn', 'other'] as const;
export type Script = (typeof SCRIPTS)[number];
