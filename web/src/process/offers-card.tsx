import { Button, Card, Flex } from 'antd';
import { useNavigate } from 'react-router';
import type { Process } from '../api/types.js';
import { addressOf, listOf } from '../shared/address.js';
import { useWords } from '../messages/messages.js';
import type { OfferedContent } from './offered.js';
import { processWords } from './process.messages.js';

/** As the process is answered: begin a process of a kind, or send an event to one that is there. */
interface Offer {
  kind: string;
  label: string;
  type: string;
  data: Record<string, unknown>;
  start?: string;
  no?: string;
  about?: string;
}

/** What the process suggests to do elsewhere; the form there begins with what is known here. */
export function OffersCard({ process }: { process: Process }) {
  const say = useWords(processWords);
  const navigate = useNavigate();
  const offers = (process.offers ?? []) as unknown as Offer[];
  if (offers.length === 0) return null;
  const open = ({ kind, no, type, data }: Offer): void => {
    const to = no === undefined ? `${listOf(kind)}/new` : `${addressOf(kind, no)}?do=${type}`;
    void navigate(to, { state: { offered: { type, data } } satisfies OfferedContent });
  };
  return (
    <Card size="small" title={say('offers')} className="block">
      <Flex gap="small" wrap>
        {offers.map((offer, index) => (
          <Button key={index} onClick={() => open(offer)}>
            {[offer.label, offer.about ?? offer.no].filter(Boolean).join(' · ')}
          </Button>
        ))}
      </Flex>
    </Card>
  );
}
