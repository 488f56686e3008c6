import { auditEn } from './en/audit.ts';
import { type AuditTexts, auditZh } from './zh/audit.ts';

export const auditTexts = { zh: auditZh, en: auditEn };
export type { AuditTexts } from './zh/audit.ts';

interface Entry {
  readonly actor: { readonly name: string; readonly username: string } | null;
  readonly persona: string;
  readonly action: keyof AuditTexts['actions'];
  readonly subject: unknown;
  readonly group: string | null;
  readonly area: string | null;
  readonly account: string | null;
  readonly year: number | null;
}

/** An entry as a person reads it: who, as what, did what, about which group or account. */
export function inWords({ actor, persona, action, subject, group, area, account, year }: Entry, t: AuditTexts) {
  const facts = Object.entries((subject ?? {}) as Record<string, unknown>).flatMap(([name, value]) => {
    const say = (t.facts as Readonly<Record<string, (value: string) => string>>)[name];
    return say && value !== null ? [say(Array.isArray(value) ? value.join(t.listed) : String(value))] : [];
  });
  const named = year === null ? [] : [t.facts.year(String(year))];
  return {
    actor: actor ? `${actor.name}（${actor.username}）` : persona === 'inspector' ? t.noActor : '',
    persona: (t.personas as Readonly<Record<string, string>>)[persona] ?? persona,
    action: t.actions[action],
    about: [...new Set([...named, area, group, account, ...facts])].filter(Boolean).join(' · '),
  };
}
