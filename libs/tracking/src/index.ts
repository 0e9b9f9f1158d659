export { addDays, almatyDay } from './almaty';
export {
  currentStatus,
  type CurrentStatus,
  type RecordedChange,
  type StatusMoment,
  voidedChanges,
} from './current-status';
export { deadlineState, type DeadlineState, DUE_SOON_DAYS, type Ending, isLate, isOverdue } from './deadline';
export { FULFILMENT_ORDER, fulfilmentsOf, isSettled, needsEvidence, nextFulfilments } from './fulfilment';
export {
  assertStatusChange,
  checkStatusChange,
  type ProposedChange,
  type Refusal,
  type StatusSituation,
} from './status-change';
