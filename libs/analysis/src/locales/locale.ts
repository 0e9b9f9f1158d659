import type { ReadLanguage } from '@uade/kernel';
import type { ClaimData } from '../claims/claim-data';
import type { CommitmentData } from '../commitments/commitment-data';
import type { DateData } from '../dates/date-data';
import type { NumberData } from '../numbers/number-data';
import type { OriginData } from '../origin/read-origin';
import type { PeopleData } from '../people/people-data';
import type { AttributionData } from '../quotes/attribution-data';
import type { SentenceData } from '../sentences/abbreviation';
import type { TopicCue } from '../topics/classify-topic';

/** Everything that is known about one language; data only, the steps apply it. */
export interface Locale {
  readonly language: ReadLanguage;
  readonly sentences: SentenceData;
  readonly people: PeopleData;
  readonly quotes: AttributionData;
  readonly dates: DateData;
  readonly numbers: NumberData;
  readonly commitments: CommitmentData;
  readonly claims: ClaimData;
  readonly topics: readonly TopicCue[];
  readonly origin: OriginData;
  /** Titles of speeches and addresses, whose "I" is the person that the title names; over folded text. */
  readonly speechTitle: RegExp;
}
