export { type TrailFault, type TrailStore, type TrailVerification, addToTrail, verifyTrail } from './audit-trail';
export { type Clock, steppingClock, systemClock } from './clock';
export {
  type ChainBreak,
  type ChainEntry,
  type ChainHead,
  type Json,
  GENESIS_HASH,
  appendToChain,
  canonicalJson,
  verifyChain,
} from './hash-chain';
export { type IdSource, countingIds, randomIds } from './ids';
export { type Err, type Ok, type Result, andThen, err, ok, unreachable } from './result';
export { type Signer, createSigner } from './signer';
export { type Turns, createTurns } from './turns';
export {
  type MoveRequest,
  type RoleOf,
  type StateOf,
  type Transition,
  type Workflow,
  type WorkflowRefusal,
  defineWorkflow,
  toMermaid,
} from './workflow';
