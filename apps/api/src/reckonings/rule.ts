/** The rule that this year's reckonings follow; stored ones keep their own. */
export const currentRule = '0';
