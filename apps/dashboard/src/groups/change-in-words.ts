import type { GroupHistory } from '@xinglou/contract';
import type { DashboardTexts } from '@xinglou/texts/dashboard';

/** 户数（原 24）、地址（原 石门二路…）: what was changed and what stood there before. */
export function changeInWords({ fields, before }: GroupHistory['changes'][0], t: DashboardTexts): string {
  const old = (before ?? {}) as Record<string, unknown>;
  const labels = t.groups.changed as Readonly<Record<string, string>>;
  return fields
    .map((field) => {
      const label = labels[field] ?? field;
      return Object.hasOwn(old, field) ? t.groups.was(label, valueInWords(old[field], t)) : label;
    })
    .join(t.groups.comma);
}

function valueInWords(value: unknown, t: DashboardTexts): string {
  if (value === null || value === '' || value === undefined) return t.groups.unknown;
  if (typeof value === 'boolean') return value ? t.groups.yes : t.groups.no;
  if (Array.isArray(value)) return value.join(t.groups.comma);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : t.groups.unknown;
}
