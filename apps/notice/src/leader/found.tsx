import type { LeaderPage } from '@xinglou/contract';
import { useTexts } from './leader-api.ts';
import { LinkPhoto } from './link-photo.tsx';

/** 发现了什么: what the group is to put right, and by when. */
export function Found({ page: { tasks } }: { page: LeaderPage }) {
  const t = useTexts();
  if (tasks.length === 0) return <p>{t.nothing}</p>;
  return tasks.map((task) => (
    <article key={task.id}>
      <h2>{task.title}</h2>
      <p>{t.grades[task.grade]}</p>
      <p>{task.text}</p>
      {task.photos.map((sha) => (
        <LinkPhoto key={sha} sha={sha} alt={t.before} />
      ))}
      <p>
        <strong>{t.states[task.state] ?? task.state}</strong>
        <br />
        {task.due && (task.state === 'released' || task.state === 'reopened') ? t.due(task.due) : ''}
        {task.reminder ? t.reminder[task.reminder] : ''}
      </p>
      {task.sent ? <p>{t.waiting(task.sent.day)}</p> : null}
    </article>
  ));
}
