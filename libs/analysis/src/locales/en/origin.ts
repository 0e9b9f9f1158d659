import type { OriginData } from '../../origin/read-origin';
import { cue } from '../../rules/rule';

/** English citations. */
export const EN_ORIGIN: OriginData = {
  cues: [
    {
      name: 'en-origin-reference',
      language: 'en',
      step: 'origin',
      description: 'An outlet reports with reference to, or citing, somebody',
      example: 'The road is open, Steppe Herald reports with reference to the Ministry.',
      counterExample: 'The road is open, the minister reports.',
      pattern: cue(
        String.raw`\b(?:reports?|reported|informs?|writes?|learned|says)\b[^.\n]{0,60}?\b(?:with reference to|citing|quoting|referring to) (?:the )?(?<name>[^.,;\n]{2,80}(?:\.kz)?)`,
        'd',
      ),
    },
    {
      name: 'en-origin-press-service',
      language: 'en',
      step: 'origin',
      description: 'A press service or agency reports',
      example: 'The road is open, the Ministry’s press service reports.',
      counterExample: 'The press service moved.',
      pattern: cue(
        String.raw`, (?:the )?(?<name>[^.,;\n]{0,60}(?:press service|press office|agency|akorda|kazinform|primeminister\.kz)[^.,;\n]{0,40}?) (?:reports|reported|informs|said in a statement)\b`,
        'd',
      ),
    },
  ],
  names: { akorda: 'Akorda', 'akorda press service': 'Akorda press service' },
};
