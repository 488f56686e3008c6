import { Type } from '@sinclair/typebox';
import { Id, OneOf } from './common.ts';

const Named = Type.Object({ id: Id, name: Type.String() });
/** How far judges agreed in the second training round; its members are described in the domain's agreement. */
export const Agreement = Type.Object(
  {
    judges: Type.Integer(),
    buildings: Type.Integer(),
    names: Type.Array(Named),
    levels: Type.Array(Type.Unknown()),
    items: Type.Array(Type.Unknown()),
    standings: Type.Array(Type.Unknown()),
  },
  { additionalProperties: true },
);
/** Where the judge who asks stands beside the others. */
export const OwnStanding = Type.Object(
  { kind: OneOf(['too-few', 'told']), sheets: Type.Integer() },
  { additionalProperties: true },
);
