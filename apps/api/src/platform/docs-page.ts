import { everyRoute } from '@xinglou/contract';
import { schemas } from '@xinglou/contract/schemas';

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);
const schemaBlock = (title: string, name: string | undefined) =>
  name
    ? `<details><summary>${title}: ${name}</summary><pre>${escape(JSON.stringify((schemas as Record<string, unknown>)[name], null, 2))}</pre></details>`
    : '';

/** The contract to read, without scripts or foreign hosts. */
export function docsPage(demo: boolean): string {
  const rows = everyRoute
    .filter(([, r]) => demo || !r.demoOnly)
    .map(
      ([, r]) =>
        `<section><h2><code>${r.method} ${escape(r.path)}</code></h2><p>${escape(r.summary)}. <b>${
          typeof r.who === 'string' ? r.who : r.who.join(', ')
        }</b>${r.ifMatch ? ' · If-Match' : ''} · ${(r.ok ?? [200]).join(', ')}</p>${schemaBlock('query', r.query)}${schemaBlock('body', r.body)}${schemaBlock('answer', r.answer)}</section>`,
    )
    .join('\n');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>星楼 API</title><style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1F2328;background:#FBFAF7}
h2{font-size:1rem;margin:1.5rem 0 0}pre{overflow:auto;font-size:.875rem}</style>
<h1>星楼 API</h1><p><a href="/api/openapi.json">openapi.json</a></p>${rows}</html>`;
}
