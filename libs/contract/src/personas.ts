/** Who may sign in (DESIGN.md §1). A resident and a group leader have no account. */
export const personas = ['admin', 'office', 'leadership', 'area', 'judge', 'inspector'] as const;
export type Persona = (typeof personas)[number];
/** Staff: everybody with an account but judges and inspectors in the field. */
export const staff = ['admin', 'office', 'leadership', 'area'] as const satisfies readonly Persona[];
export const everyPersona: readonly Persona[] = personas;
