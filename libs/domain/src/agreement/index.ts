export { type Icc, type IccForm, type Iccs, iccs } from './icc.ts';
export { kendallW } from './kendall.ts';
export { type MeasurementLevel, krippendorffAlpha } from './krippendorff.ts';
export { type Ratings, type Told, type Untold, fewestTargets } from './table.ts';
export { type EffectKind, type LambdaProposal, type SpreadEstimate, proposedLambda } from './proposed-lambda.ts';
export * from './training.ts';
