import type { TopicCue } from '../../topics/classify-topic';
import { ruleMakers } from '../rule-makers';

const { topic } = ruleMakers('en');

/** English words of the topics. */
export const EN_TOPICS: readonly TopicCue[] = [
  topic(
    'elections',
    ['The elections to the maslikhats', 'The select few'],
    'election|elect(?:ed|oral)?\\b|vote|voting|voter|ballot|referendum|polling|campaigning|mazhilis elect',
  ),
  topic(
    'constitution-reforms',
    ['A constitutional reform', 'A construction site'],
    'constitution|political (?:reform|moderni|transform|system|culture)|reforms?\\b|kurultai|maslikhat|mazhilis|majilis|parliament|self-government|decentrali|law-making|freedom of|civil society|political part|human rights',
  ),
  topic(
    'economy',
    ['Support for business', 'Busy streets'],
    'econom|business|entrepreneur|invest|industr|export|import|budget|bank|tax|gdp|small and medium|enterprise|national fund|customs|trade\\b|market',
  ),
  topic(
    'prices-incomes',
    ['Low wages', 'Low water'],
    'wage|salar|income|price|inflation|tariff|loan|credit|debt|mortgage|poverty|subsistence',
  ),
  topic(
    'social-policy',
    ['A pension for families', 'A famous face'],
    'social (?:assist|polic|protect|support|sphere|benefit|secur|pay|sector|contract|welfare)|pension|allowance|famil|disabilit|benefits|welfare|employment|labour|labor|orphan|women|youth|volunteer|low-income|care homes?',
  ),
  topic(
    'health',
    ['A new hospital', 'A hospitable town'],
    'health|hospital|clinic|medic|doctor|patient|disease|vaccin|ambulance|pharm',
  ),
  topic(
    'education',
    ['A new school', 'A shoal of fish'],
    'educat|school|universit|college|teacher|student|scien|kindergarten|pupil|scholar|research|academ',
  ),
  topic(
    'regions-housing',
    ['Rental apartments in villages', 'A departing train'],
    'housing|apartment|village|region|city|cities|urban|rural|district|town|settlement|local budget|homes?\\b',
  ),
  topic(
    'infrastructure-energy',
    ['A gas pipeline', 'A gasp'],
    'infrastructure|energy|electric|gas\\b|gasification|pipeline|road|highway|railway|airport|transport|power plant|nuclear|heating|oil\\b|bridge|coal|logistic|transit',
  ),
  topic(
    'agriculture-water',
    ['Farmers and irrigation', 'A firm'],
    'agricult|farm|irrigat|water|livestock|grain|crop|harvest|land reform|canal|reservoir|flood|ecolog|environment|climate|aral',
  ),
  topic(
    'justice-security',
    ['The police and the courts', 'The policy'],
    'police|court|judg|judicial|crime|criminal|corrupt|law and order|law enforcement|prosecutor|security|defen[cs]e|military|army|emergenc|terror|extremis|drug',
  ),
  topic(
    'foreign-policy',
    ['Talks with neighbouring states', 'A talk show'],
    'foreign|international|diploma|summit|bilateral|united nations|treaty|embass|geopolit|central asia|neighbou?r|eurasian|peace|cooperation with|ambassador|nuclear-test|disarmament|jewry',
  ),
  topic(
    'digital',
    ['Artificial intelligence', 'An artful dodger'],
    'digit|artificial intellig|internet|online|e-government|software|\\bit\\b sector|cyber|data cent|electronic|innovat|technolog',
  ),
  topic(
    'culture',
    ['A museum of history', 'A historic price'],
    'cultur|museum|theat|language|heritage|nauryz|histor(?:y|ical)|sport|festival|olympi|religio|spiritual|tradition|monument|tourism|portrait|honou?r|award',
  ),
];
