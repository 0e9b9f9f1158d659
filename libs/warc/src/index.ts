export {
  type ArchivedCapture,
  type BytesElsewhere,
  dateOf,
  isAnswer,
  recordId,
  type RecordMaking,
  toRecord,
} from './capture-to-record';
export { type Digest, readDigest } from './digest';
export { type FileInfo, infoRecord } from './info-record';
export {
  type ArchivedAgain,
  type ArchivedAnswer,
  type ArchivedPage,
  isPage,
  READ_TYPES,
  readRecord,
  targetOf,
} from './record-to-capture';
export {
  beginsRecord,
  MAX_HEAD_BYTES,
  readFields,
  type WarcHead,
  type WarcRecord,
  writeRecord,
} from './warc-record';
