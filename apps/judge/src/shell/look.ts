/** How this person likes it: remembered on this phone, by everyone who uses it. */
export interface Look {
  readonly size: 20 | 24 | 30;
  readonly contrast: 'normal' | 'high';
  /** One item a screen, or all items of a dimension on one page. */
  readonly page: 'item' | 'dimension';
  /** As the standard lists them, or as one walks: from the top floor down. */
  readonly order: 'standard' | 'walk';
}
const key = 'xinglou.look';
const usual: Look = { size: 20, contrast: 'normal', page: 'dimension', order: 'standard' };

export function look(): Look {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Look>) };
  } catch {
    return usual;
  }
}

export function applyLook({ size, contrast }: Look): void {
  document.documentElement.style.fontSize = `${size}px`;
  document.documentElement.dataset['contrast'] = contrast;
}

export function rememberLook(change: Partial<Look>): Look {
  const next = { ...look(), ...change };
  localStorage.setItem(key, JSON.stringify(next));
  applyLook(next);
  return next;
}
