export type TellKind = 'time' | 'room' | 'weather' | 'number' | 'person';
/** Words of a text that could tell when or by whom it was written, or whose door it was. */
export interface Tell {
  readonly kind: TellKind;
  readonly words: string;
}

const surname = '[张王李赵刘陈杨黄周吴徐孙朱马胡郭林何高罗沈陆顾]';
const rules: readonly (readonly [TellKind, RegExp])[] = [
  ['number', /1[3-9]\d{9}|\d{17}[\dXx]|(?<!\d)\d{8}(?!\d)/g],
  [
    'time',
    /(?:上午|下午|中午|傍晚|早上|早晨|清晨|晚上|夜里)?\d{1,2}\s*(?:[点时]|:\s*\d{2})(?:\s*\d{1,2}分|半|多)?|[一二两三四五六七八九十]{1,3}点(?:半|钟|多|左右|[一三]刻)|上午|下午|中午|傍晚|早上|早晨|清晨|晚上|夜里|前天|昨天|今天|刚才|星期[一二三四五六日天]/g,
  ],
  ['room', /(?<!\d)\d{2,4}\s*(?:室|号房|号门)|(?<!\d)\d{3,4}(?=\s*(?:门口|门前|门外|家|住户))|隔壁|对门/g],
  ['weather', /下雨|雨天|雨后|晴天|大风|台风|下雪|高温|烈日/g],
  [
    'person',
    new RegExp(
      `我(?=[去看问们到在敲])|${surname}(?:阿姨|师傅|老师|先生|女士|大爷|大妈|伯伯|爷叔|书记|主任|医生|奶奶|爷爷)`,
      'g',
    ),
  ],
];
/** Full-width digits and colons as one types them, in the same places. */
const typed = (text: string) =>
  text.replace(/[０-９：]/g, (c) => (c === '：' ? ':' : String.fromCharCode(c.charCodeAt(0) - 0xfee0)));

/**
 * 可能让人猜到是谁、哪天去的字: hints, in the order of the text; who writes or releases decides. The phone asks before a note is sent, the
 * office's screen before it goes out; `names` are those of staff and leaders, whom only the office's side knows.
 */
export function tellsIn(text: string, names: readonly string[] = []): Tell[] {
  const plain = typed(text);
  const found = rules.flatMap(([kind, rule]) =>
    [...plain.matchAll(rule)].map(({ 0: words, index }) => ({ kind, from: index, to: index + words.length })),
  );
  for (const name of names)
    for (let from = text.indexOf(name); name.length > 1 && from >= 0; from = text.indexOf(name, from + 1))
      found.push({ kind: 'person', from, to: from + name.length });
  const inOrder = found.sort((a, b) => a.from - b.from || b.to - a.to);
  const apart = inOrder.filter((one, i) => !inOrder.slice(0, i).some((before) => before.to > one.from));
  return apart.map(({ kind, from, to }) => ({ kind, words: text.slice(from, to) }));
}
