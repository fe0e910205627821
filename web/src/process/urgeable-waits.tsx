import { Flex } from 'antd';
import { useState } from 'react';
import { api } from '../api/client.js';
import type { Process, Waiting } from '../api/types.js';
import { officesOf, useMe } from '../session/me.js';
import { UrgeDialog } from '../urging/urge-dialog.js';
import { ReplyButton, UrgeButton, UrgedTag } from '../urging/urging.js';
import { WaitsCard } from './waits-card.js';

/** Whom a process waits for, with how often each was urged; whoever is not of that office urges it from here, who is of it answers. */
export function UrgeableWaits({ process: { no, waits, people } }: { process: Process }) {
  const mine: readonly string[] = officesOf(useMe());
  const [urgent, setUrgent] = useState<Waiting | null>(null);
  const [isReply, setReply] = useState(false);
  const open = (wait: Waiting, asReply: boolean): void => {
    setReply(asReply);
    setUrgent(wait);
  };
  const { data } = api.useQuery('get', '/api/waiting', { params: { query: { process: no } } });
  const waiting = new Map(data?.items.map((wait) => [wait.event, wait]));

  return (
    <>
      <WaitsCard
        waits={waits}
        people={people}
        beside={({ event, office }) => {
          const known = waiting.get(event);
          return (
            known && (
              <Flex gap="small" align="center" justify="end" wrap>
                <UrgedTag urged={known.urged} />
                {!mine.includes(office) && <UrgeButton wait={known} onUrge={(wait) => open(wait, false)} />}
                {mine.includes(office) && known.urged && <ReplyButton of={known} onReply={() => open(known, true)} />}
              </Flex>
            )
          );
        }}
      />
      <UrgeDialog urgent={urgent} isReply={isReply} onClose={() => setUrgent(null)} />
    </>
  );
}
