import { Type } from '@sinclair/typebox';
import { Body, Id, ItemsOf, Nullable } from './common.ts';

/** Told apart by `kind`; libs/domain/src/reckoning/reason.ts and compare.ts list them. */
const Reason = Type.Object({ kind: Type.String() }, { additionalProperties: true });
export const GroupInWords = Type.Object({ id: Type.String(), sentence: Type.String(), reasons: Type.Array(Reason) });
export const GroupsInWords = ItemsOf(GroupInWords);
/** Every number of a group down to its sheets: libs/domain/src/reckoning/trace.ts. */
export const GroupExplained = Type.Object(
  {
    ...GroupInWords.properties,
    group: Type.Unknown(),
    visits: Type.Array(Type.Unknown()),
    dimensions: Type.Unknown(),
    correction: Type.Unknown(),
    presentation: Type.Array(Type.Unknown()),
    findings: Type.Array(Type.Unknown()),
    decision: Type.Unknown(),
    problems: Type.Array(Type.Unknown()),
  },
  { additionalProperties: false },
);
export const ReckoningChanges = Type.Object({
  since: Nullable(Id),
  general: Type.Array(Reason),
  rows: Type.Array(Reason),
  moves: Type.Array(Type.Object({ id: Type.String(), causes: Type.Array(Reason) }, { additionalProperties: true })),
});
export const ChangesQuery = Body({ since: Type.Optional(Id) });
