import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * A machine for tests seldom has a Chinese font. This makes Noto Sans SC the font of everything, so that pictures
 * show the same letters everywhere. (TrueType only: Chromium crashes on a font configuration of woff2 files.)
 */
export function fontConfiguration(): string {
  const load = createRequire(import.meta.url);
  const folders = ['400Regular', '700Bold'].map((weight) =>
    dirname(load.resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`)),
  );
  const home = join(tmpdir(), `xinglou-fonts-${process.getuid?.() ?? 0}`);
  mkdirSync(home, { recursive: true });
  const alias = (family: string) =>
    `<match target="pattern"><test name="family"><string>${family}</string></test>` +
    `<edit name="family" mode="prepend" binding="strong"><string>Noto Sans SC</string></edit></match>`;
  const file = join(home, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${folders.map((folder) => `<dir>${folder}</dir>`).join('\n')}
<cachedir>${join(home, 'cache')}</cachedir>
${['sans-serif', 'serif', 'monospace', 'system-ui'].map(alias).join('\n')}
</fontconfig>\n`,
  );
  return file;
}
