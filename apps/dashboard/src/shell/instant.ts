const inShanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Day and hour in Shanghai of an instant as the api writes it, whatever clock the desk goes by: 2019-11-05 09:30. */
export const instant = (at: string): string => inShanghai.format(new Date(at));
