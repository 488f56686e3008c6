const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** 2019年11月5日 周二. An unknown day is shown as it is. */
export function dayZh(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const at = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? day : `${year}年${month}月${date}日 ${weekdays[at.getUTCDay()]}`;
}
