// The page's policy refuses every style but those that its own scripts make: antd writes some while it runs, and parts of it do
// so without asking for the nonce (scroll lock, scroll bar). So each <style> that a script creates carries it; markup that somebody
// typed never passes here and stays refused.
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
const create = document.createElement.bind(document);

document.createElement = ((name: string, options?: ElementCreationOptions) => {
  const element = create(name, options);
  if (name === 'style') element.nonce = nonce;
  return element;
}) as typeof document.createElement;
