import { useQueryClient } from '@tanstack/react-query';
import { reading } from '@xinglou/client/query';
import { type AuditCheck, routes } from '@xinglou/contract';
import { auditTexts } from '@xinglou/texts/audit';
import { useWords } from '@xinglou/ui';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { api } from '../shell/api.ts';
import { Refusal } from '../shell/read.tsx';

/** 验链 on one button, with the head to print; a head from paper can be compared. */
export function ChainCheck() {
  const t = useWords(auditTexts);
  const queries = useQueryClient();
  const [against, setAgainst] = useState('');
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<{ check?: AuditCheck; error?: unknown }>({});
  const run = async () => {
    setBusy(true);
    const query = against.trim() === '' ? {} : { against };
    const asked = { ...reading(api, routes.checkAudit, { query }), staleTime: 0 };
    setFound(
      await queries.fetchQuery(asked).then(
        (check) => ({ check }),
        (error: unknown) => ({ error }),
      ),
    );
    setBusy(false);
  };
  return (
    <section>
      <div className="row no-print">
        <Button type="primary" loading={busy} onClick={() => void run()}>
          {t.check}
        </Button>
        <Input
          aria-label={t.against}
          placeholder={t.against}
          value={against}
          onChange={(e) => setAgainst(e.target.value)}
          style={{ maxWidth: 460 }}
        />
      </div>
      <p className="no-print">{t.checkHint}</p>
      {found.error ? <Refusal error={found.error} /> : null}
      {found.check ? <Result check={found.check} /> : null}
    </section>
  );
}

function Result({ check: { ok, fault, against, seals, entries, waiting, head } }: { check: AuditCheck }) {
  const t = useWords(auditTexts);
  const words = [
    fault ? t.faults[fault.kind](fault.entry ?? fault.seal ?? 0) : t.good(seals, entries),
    against ? t.heads[against] : '',
    fault ? '' : t.waiting(waiting),
  ];
  return (
    <Alert
      type={ok ? 'success' : 'error'}
      role="status"
      title={ok ? t.good(seals, entries) : fault || against === 'different' ? t.bad : t.heads.unreadable}
      description={
        <>
          {words
            .slice(ok ? 1 : 0)
            .filter(Boolean)
            .map((line) => (
              <p key={line}>{line}</p>
            ))}
          {head ? (
            <p>
              {t.head} <code>{head}</code>
              <br />
              {t.headHint}
            </p>
          ) : null}
        </>
      }
    />
  );
}
