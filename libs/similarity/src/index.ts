export { type Concept, CONCEPTS, conceptsOf } from './concepts/lexicon';
export { type Reason, type ReasonKind, type SharedReason, sharedReasons } from './features/describe';
export { countRarity, NOTHING_COUNTED, type Rarity } from './features/rarity';
export { type Features, type Readable, readForComparing, type Reading, type View } from './features/reading';
export { YARDSTICK } from './features/yardstick';
export { inOneLanguage, likeness, type Likeness, type Rarities } from './features/score';
export {
  type CommitmentCandidate,
  matchMention,
  MENTION_FROM,
  type MentionMatch,
  type ReadCandidates,
  readCandidates,
} from './mentions/match-mention';
export {
  NEAR_DUPLICATE_FROM,
  nearDuplicates,
  type NearDuplicate,
  type Signed,
} from './minhash/near-duplicates';
export {
  paragraphSignatures,
  type SharedParagraph,
  sharedParagraphs,
  type SignedParagraph,
} from './minhash/paragraphs';
export { BANDS, bands, resemblance, signature, type Signature, SIGNATURE_SIZE } from './minhash/signature';
export { twinAddress } from './stories/address';
export { citationOf, type Citation, type Publisher } from './stories/citation';
export { groupStories, inOrder, primaryOf, type Story } from './stories/group-stories';
export { joinLinked, type PairDecision } from './stories/join-linked';
export {
  linkReleases,
  type LinkKind,
  type LinkReason,
  SAME_EVENT_FROM,
  type StoryLink,
  TRANSLATION_FROM,
} from './stories/link-releases';
export { SIMILARITY_EXTRACTOR } from './extractor';
export { HINTS_NEEDED, lookedUpKeys, storyKeys, type StoryKeys } from './stories/story-keys';
export { STORY_WINDOW } from './stories/story-window';
export { type PreparedRelease, prepareRelease, type StoryRelease } from './stories/story-release';
export { readNumbers, type WrittenNumber } from './words/numbers';
export { toOneAlphabet } from './words/transliterate';
