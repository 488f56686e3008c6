import type { Enrolments } from '@xinglou/contract';
import { Qr } from '@xinglou/ui/qr';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTexts } from '../shell/use-words.ts';
import '../shell/cards.css';

type Card = Enrolments['items'][0];
const linkOf = ({ token }: Card): string => `${location.origin}/judge/#/enrol/${token}`;

/** A4 of cards to cut apart, one a person: shown once, since only hashes are kept. */
export function EnrolmentCards({ cards, onClose }: { cards: readonly Card[]; onClose: () => void }) {
  const t = useTexts();
  const until = new Date(cards[0]?.expiresAt ?? 0);
  // Asked for from far down in a list.
  useEffect(() => scrollTo(0, 0), []);
  return (
    <>
      <div className="row no-print">
        <Button type="primary" onClick={() => globalThis.print()}>
          {t.common.print}
        </Button>
        <Button onClick={onClose}>{t.common.close}</Button>
        <span>{t.phones.cardsOnce}</span>
      </div>
      <div className="cards">
        {cards.map((card) => (
          <article key={card.account} className="on-paper">
            <h2>
              {card.name}（{t.accounts.personas[card.persona]}）
            </h2>
            <Qr text={linkOf(card)} label={t.phones.qr(card.name)} size="42mm" />
            <ol>
              {t.phones.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <p>
              {t.phones.orLink}
              <br />
              <code>{linkOf(card)}</code>
            </p>
            <p>{t.phones.until(until)}</p>
          </article>
        ))}
      </div>
    </>
  );
}
