import { routes } from '@xinglou/contract';
import { unmaskingTexts } from '@xinglou/texts/unmasking';
import { useWords } from '@xinglou/ui';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { useRead } from '../shell/read.tsx';
import { useTexts } from '../shell/use-words.ts';

/** Names one note by its group and day, and says why. */
export function AskPart() {
  const t = useWords(unmaskingTexts).ask;
  const { day } = useTexts();
  const act = useAct();
  const [q, setQ] = useState('');
  const [groupId, setGroupId] = useState<string>();
  const [noteId, setNoteId] = useState<string>();
  const [reason, setReason] = useState('');
  const groups = useRead(routes.listBuildingGroups, { query: { q, limit: '50' } });
  const notes = useRead(routes.notesOfGroup, { params: { id: groupId ?? '' } }, groupId !== undefined).data?.items;
  const ask = () => act(routes.askUnmasking, { body: { noteId: noteId ?? '', reason } }, t.sent);
  return (
    <section>
      <h2>{t.title}</h2>
      <div className="row">
        <label className="labelled grow">
          {t.group}
          <Select
            aria-label={t.group}
            value={groupId ?? null}
            showSearch={{ filterOption: false, onSearch: setQ }}
            onChange={(id: string) => {
              setGroupId(id);
              setNoteId(undefined);
            }}
            options={(groups.data?.items ?? []).map((g) => ({
              value: g.id,
              label: `${g.areaName} ${g.estate} ${g.name}`,
            }))}
          />
        </label>
        <label className="labelled grow">
          {t.note}
          <Select
            aria-label={t.note}
            value={noteId ?? null}
            disabled={!notes}
            notFoundContent={t.noNotes}
            onChange={setNoteId}
            options={(notes ?? []).map((n) => ({
              value: n.id,
              label: t.noteOf(day(n.day), t.outcomes[n.outcome], n.findings),
            }))}
          />
        </label>
      </div>
      <label className="labelled">
        {t.reason}（{t.reasonHint}）
        <Input.TextArea rows={2} maxLength={500} value={reason} onChange={(e) => setReason(e.target.value)} />
      </label>
      <Button type="primary" disabled={!noteId || !reason.trim()} onClick={() => void ask()}>
        {t.send}
      </Button>
    </section>
  );
}
