import { routes } from '@xinglou/contract';
import { Button, Card, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { useRead } from '../shell/read.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';

const counted = ['jury', 'present', 'inFavour', 'against', 'abstained'] as const;

/** A decision of the meeting on one group: star, reason, new facts, votes. */
export function DecisionForm({
  id,
  name,
  stars: before,
  onDone,
}: {
  id: string;
  name: string;
  stars: number;
  onDone: () => void;
}) {
  const t = useTexts();
  const act = useAct();
  const year = useYear();
  const known = useRead(routes.listDecisions, { params: { year } }).data?.items.find((d) => d.groupId === id);
  const [stars, setStars] = useState(before);
  const [reason, setReason] = useState('');
  const [facts, setFacts] = useState('');
  const [votes, setVotes] = useState<Partial<Record<(typeof counted)[number], number | null>>>({});
  const all = counted.every((c) => typeof votes[c] === 'number');
  const save = async () => {
    const voted = all ? { votes: votes as Record<(typeof counted)[number], number> } : {};
    const body = { stars, reason, facts: facts.trim() || null, ...voted };
    if (await act(routes.decide, { params: { year, groupId: id }, body, ifMatch: known?.version ?? 0 })) onDone();
  };
  return (
    <Card title={`${t.deliberation.decide}：${name}`} extra={<Button onClick={onDone}>{t.common.cancel}</Button>}>
      <div className="row">
        <Select
          aria-label={t.deliberation.stars}
          value={stars}
          onChange={setStars}
          options={[0, 3, 4, 5].map((n) => ({ value: n, label: t.stars(n) }))}
          style={{ width: 120 }}
        />
        {counted.map((c) => (
          <InputNumber
            key={c}
            aria-label={t.deliberation[c]}
            placeholder={t.deliberation[c]}
            min={0}
            value={votes[c] ?? null}
            onChange={(n) => setVotes({ ...votes, [c]: n })}
          />
        ))}
      </div>
      <Input.TextArea
        aria-label={t.common.reason}
        placeholder={t.common.reason}
        rows={2}
        value={reason}
        onChange={(e) => setReason(e.target.value)}
      />
      <Input.TextArea
        aria-label={t.deliberation.facts}
        placeholder={t.deliberation.facts}
        rows={2}
        value={facts}
        onChange={(e) => setFacts(e.target.value)}
        style={{ margin: '8px 0' }}
      />
      <Button type="primary" disabled={!reason.trim()} onClick={() => void save()}>
        {t.common.save}
      </Button>
    </Card>
  );
}
