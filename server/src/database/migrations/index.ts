import { CreateRolesAndGuards1795471200000 } from './1795471200000-create-roles-and-guards';
import { CreateAccount1795471260000 } from './1795471260000-create-account';
import { CreateAuditTrail1795471320000 } from './1795471320000-create-audit-trail';
import { CreateEvent1795471380000 } from './1795471380000-create-event';
import { CreateSource1795471440000 } from './1795471440000-create-source';
import { CreateCapture1795471500000 } from './1795471500000-create-capture';
import { CreateRelease1795471560000 } from './1795471560000-create-release';
import { CreateSpeaker1795471620000 } from './1795471620000-create-speaker';
import { CreateTopic1795471680000 } from './1795471680000-create-topic';
import { CreateStatement1795471740000 } from './1795471740000-create-statement';
import { CreateSuggestion1795471800000 } from './1795471800000-create-suggestion';
import { CreateCommitment1795471860000 } from './1795471860000-create-commitment';
import { CreateAnnotation1795471920000 } from './1795471920000-create-annotation';
import { CreateStatusChange1795471980000 } from './1795471980000-create-status-change';
import { AlterSuggestion1795472040000 } from './1795472040000-alter-suggestion';
import { AlterSource1795472100000 } from './1795472100000-alter-source';
import { CreateSourceHealth1795472160000 } from './1795472160000-create-source-health';
import { AlterCapture1795472220000 } from './1795472220000-alter-capture';
import { CreateBackfill1795472250000 } from './1795472250000-create-backfill';
import { CreateSourceItem1795472280000 } from './1795472280000-create-source-item';
import { CreateHost1795472340000 } from './1795472340000-create-host';
import { CreatePoll1795472400000 } from './1795472400000-create-poll';
import { AddSourceReading1795472460000 } from './1795472460000-add-source-reading';
import { AddSuggestionDetails1795472940000 } from './1795472940000-add-suggestion-details';
import { CreateEdit1795473000000 } from './1795473000000-create-edit';
import { NotifyEvent1795473100000 } from './1795473100000-notify-event';
import { CreateStory1795473200000 } from './1795473200000-create-story';
import { AlterBlob1795473300000 } from './1795473300000-alter-blob';
import { AlterStoryLink1795473400000 } from './1795473400000-alter-story-link';
import { AlterSourceItem1795473500000 } from './1795473500000-alter-source-item';
import { CreateRobotsFile1795473600000 } from './1795473600000-create-robots-file';
import { CreateBackfillList1795473610000 } from './1795473610000-create-backfill-list';
import { AlterMarkPlace1795473700000 } from './1795473700000-alter-mark-place';
import { AddSearchWords1795473710000 } from './1795473710000-add-search-words';
import { AlterCommitmentTarget1795473720000 } from './1795473720000-alter-commitment-target';
import { CreateBackfillWish1795473800000 } from './1795473800000-create-backfill-wish';
import { AddAnsweredUrl1795473900000 } from './1795473900000-add-answered-url';
import { AddGoneReleaseIndex1795473910000 } from './1795473910000-add-gone-release-index';
import { CreateRequestKey1795473920000 } from './1795473920000-create-request-key';

/** Every migration, oldest first. */
export const MIGRATIONS = [
  CreateRolesAndGuards1795471200000,
  CreateAccount1795471260000,
  CreateAuditTrail1795471320000,
  CreateEvent1795471380000,
  CreateSource1795471440000,
  CreateCapture1795471500000,
  CreateRelease1795471560000,
  CreateSpeaker1795471620000,
  CreateTopic1795471680000,
  CreateStatement1795471740000,
  CreateSuggestion1795471800000,
  CreateCommitment1795471860000,
  CreateAnnotation1795471920000,
  CreateStatusChange1795471980000,
  AlterSuggestion1795472040000,
  AlterSource1795472100000,
  CreateSourceHealth1795472160000,
  AlterCapture1795472220000,
  CreateBackfill1795472250000,
  CreateSourceItem1795472280000,
  CreateHost1795472340000,
  CreatePoll1795472400000,
  AddSourceReading1795472460000,
  AddSuggestionDetails1795472940000,
  CreateEdit1795473000000,
  NotifyEvent1795473100000,
  CreateStory1795473200000,
  AlterBlob1795473300000,
  AlterStoryLink1795473400000,
  AlterSourceItem1795473500000,
  CreateRobotsFile1795473600000,
  CreateBackfillList1795473610000,
  AlterMarkPlace1795473700000,
  AddSearchWords1795473710000,
  AlterCommitmentTarget1795473720000,
  CreateBackfillWish1795473800000,
  AddAnsweredUrl1795473900000,
  AddGoneReleaseIndex1795473910000,
  CreateRequestKey1795473920000,
];
