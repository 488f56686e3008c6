const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** 2019年11月5日 周二. An unknown day is shown as it is. */
export function dayZh(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const at = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? day : `${year}年${month}月${date}日 ${weekdays[at.getUTCDay()]}`;
}

/** How far a year has come: the board of its groups, and a day of the final inspection. */
export const progressZh = {
  board: {
    title: '年度进度',
    filters: {
      all: '全部',
      papers: '材料未过',
      uninspected: '还没暗访',
      findings: '问题未了',
      unplanned: '还没安排验收',
      sheets: '评分未齐',
      complete: '评分已齐',
    },
    count: (n: number, of: number) => (n === of ? `${n} 个楼组` : `${of} 个楼组中的 ${n} 个`),
    none: '没有符合条件的楼组。申报后，楼组会出现在这里。',
    applied: '申报',
    papers: '材料',
    inspection: '暗访',
    inspected: '已暗访',
    uninspected: '未暗访',
    findings: '问题',
    settled: (n: number) => (n === 0 ? '无' : `${n} 个，都已了结`),
    open: (open: number, n: number) => `${n} 个，${open} 个未了`,
    visit: '验收',
    sheets: '评分表',
    ofSheets: (n: number, due: number) => `${n} / ${due} 份`,
    earlier: '历年',
    timeline: '今年的经过',
    submitted: (day: string) => `${day} 上报`,
    seen: (n: number) => `暗访记录，问题 ${n} 个`,
    visited: (team: string, n: number, due: number) => `${team}验收，评分表 ${n} / ${due} 份`,
    figures: {
      groups: '参评楼组',
      papers: '材料已过',
      inspected: '已暗访',
      findings: '问题未了',
      sheets: '评分表',
      today: '今天验收',
    },
    of: (n: number, all: number) => `${n} / ${all}`,
  },
  live: {
    title: '当天验收',
    pickDay: '看哪一天',
    none: '这一天没有安排验收。',
    summary: (sent: number, due: number) => `收到评分表 ${sent} / ${due} 份`,
    team: (name: string, sent: number, due: number) => `${name}：${sent} / ${due} 份`,
    waits: (names: string) => `还没收到：${names}`,
    complete: '已收齐',
    map: '位置示意图',
    mapOf: (n: number) => `${n} 个楼组的位置，按小组编号`,
    refreshed: '每 15 秒自动更新',
    excused: '不评',
  },
};
