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
        String.raw`, (?:the )?(?<name>[^.,;\n]{0,60}(?:press service|press office|agency|akorda|kazinform|primeminister\.kz)[^.,;\n]{0,40}?) (?:reports|reported|informs|says|said in a statement)\b`,
        'd',
      ),
    },
    {
      name: 'en-origin-by-press-service',
      language: 'en',
      step: 'origin',
      description: 'According to a press service, or citing one',
      example: 'The road is open, according to the press service of the Ministry.',
      counterExample: 'The press service of the Ministry moved.',
      pattern: cue(
        String.raw`\b(?:according to|cites) (?:the )?(?<name>(?:[a-z' -]{2,40} )?press (?:service|office)\b[^.,;\n]{0,60})`,
        'd',
      ),
    },
  ],
  names: { akorda: 'Akorda', 'akorda press service': 'Akorda press service' },
  bent: [],
};
