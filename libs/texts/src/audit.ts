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

type Words = Readonly<Record<string, string>>;

/** An entry as a person reads it: who, as what, did what, about which group or account. */
export function inWords({ actor, persona, action, subject, group, area, account, year }: Entry, t: AuditTexts) {
  const facts = Object.entries((subject ?? {}) as Record<string, unknown>).flatMap(([name, value]) => {
    const say = (t.facts as Readonly<Record<string, (value: string) => string>>)[name];
    const word = (one: unknown) => (name === 'fields' && (t.fields as Words)[String(one)]) || String(one);
    const said = Array.isArray(value) ? [...new Set(value.map(word))].join(t.listed) : String(value);
    return say && value !== null ? [say(said)] : [];
  });
  const named = year === null ? [] : [t.facts.year(String(year))];
  return {
    actor: actor ? `${actor.name}（${actor.username}）` : persona === 'inspector' ? t.noActor : '',
    persona: (t.personas as Readonly<Record<string, string>>)[persona] ?? persona,
    action: t.actions[action],
    about: [...new Set([...named, area, group, account, ...facts])].filter(Boolean).join(' · '),
  };
}
