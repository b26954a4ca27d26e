export type { TextRule } from '../../apparatus/text-rules.ts';
export { type ChatPair, commonChat, type StatedChats } from './compare/chats.ts';
export {
  type Cause,
  type Claim,
  type ComparedMessage,
  type CompareOptions,
  type Comparison,
  compareTranscripts,
} from './compare/compare-transcripts.ts';
export type { Oracle, Purpose } from './probe/channel.ts';
export { informationLimit } from './probe/information.ts';
export { type Prior, type PriorFile, readPrior, wechatPrior } from './probe/prior.ts';
export { type ProbeOptions, type ProbeResult, type ProbeVerdict, probeText } from './probe/probe.ts';
export { readMessageText, readRules } from './probe/read-rules.ts';
export { type SimulationOptions, simulatedOracle } from './probe/simulated-oracle.ts';
export { comparisonReport } from './report/comparison-report.ts';
export { describeComparison } from './report/comparison-text.ts';
export { sessionReport } from './report/session-report.ts';
export { readSession, type Session } from './session/read-session.ts';
export { redactSession } from './session/redact.ts';
export { type RuleBook, ruleBook, ruleBookCsv } from './session/rule-book.ts';
export { runSession, type SessionOptions, TakenBack } from './session/run-session.ts';
export { sha256 } from './session/text-digest.ts';
export { type Standing, type Statement, type Verification, verifySession } from './session/verify.ts';
export { parseTime } from './transcript/clock.ts';
export { readExport, readTranscript } from './transcript/read-transcript.ts';
export type { Aside, Export, MessageKind, Transcript, TranscriptMessage } from './transcript/transcript.ts';
