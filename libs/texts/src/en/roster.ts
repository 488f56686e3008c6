import type { RosterProblemCode } from '@xinglou/domain';

export const rosterEn: Readonly<Record<RosterProblemCode | 'row-and-problems', string>> = {
  required: '“{column}” must not be empty',
  'unknown-area': 'There is no area “{value}”; is it “{meant}”?',
  'area-not-known': 'There is no area “{value}”. Write it as the register does; add a new area to the register first',
  'area-merged': '“{value}” became part of “{now}” and is taken as that',
  'area-split': '“{value}” is no more; today there are: {now}. Say which one',
  'written-differently': 'The same group as “{known}” in the register, whose name it keeps',
  'not-a-number': '“{column}” wants a number, not “{value}”',
  'out-of-range': '“{column}” must be between {least} and {most}, not {value}',
  'phone-invalid': '“{column}” is not a whole phone number: {value}',
  'leader-missing': 'No group leader is named; it can be added later',
  'duplicate-in-file': 'The same group as row {row}',
  formula: '“{column}” holds a formula, which is never computed: write it as text',
  'text-too-long': '“{column}” may have {max} characters',
  'row-and-problems': 'Row {row} of the roster: {problems}',
};
