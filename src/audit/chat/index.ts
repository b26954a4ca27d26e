export { createTextFilter, type TextRule } from '../../apparatus/text-rules.ts';
export type { Oracle } from './probe/channel.ts';
export { informationLimit } from './probe/information.ts';
export { type Prior, type PriorFile, readPrior, wechatPrior } from './probe/prior.ts';
export { type ProbeOptions, type ProbeResult, probeText } from './probe/probe.ts';
