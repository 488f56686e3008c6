const hintRules = [
  ['time', /\d{1,2}\s*[点时:：]\s*\d{0,2}|上午|下午|中午|傍晚|早上|晚上|昨天|今天/],
  ['room', /\d{2,4}\s*(室|号房)|隔壁/],
  ['weather', /下雨|雨天|晴天|大风|下雪/],
  ['person', /我(去|看|问|们)|[张王李赵刘陈杨黄周吴徐孙朱马胡郭林何高罗](阿姨|师傅|老师|先生|女士|大爷|伯伯)/],
] as const;

/** What in a text could tell when or by whom it was written; shown to the duty officer before it goes out. */
export const textHints = (text: string): string[] =>
  hintRules.filter(([, rule]) => rule.test(text)).map(([name]) => name);
