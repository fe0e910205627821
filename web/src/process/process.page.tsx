import './process.css';
import { Flex, Tabs } from 'antd';
import type { ComponentType } from 'react';
import { Navigate, useLocation, useParams, useSearchParams } from 'react-router';
import type { Text } from '../../../machines/rulebook.js';
import type { Place } from '../api/process-queries.js';
import { useNext, useProcess } from '../api/process-queries.js';
import type { Process } from '../api/types.js';
import { addressOf, isProcessNo, ORDERS } from '../shared/address.js';
import { NotFoundPage } from '../shared/not-found.page.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { AdvanceTab } from './advance-tab.js';
import { FactsCard } from './facts-card.js';
import type { EntryContent } from './history-card.js';
import { HistoryCard } from './history-card.js';
import { PastTab } from './past-tab.js';
import { PlainHead } from './plain-head.js';
import { ProcessEventDrawer } from './process-event-drawer.js';
import { ProcessHead } from './process-head.js';
import { processWords } from './process.messages.js';
import { useHistory } from './use-history.js';

interface PanelProps {
  process: Process;
}

/** What the folder of a kind adds to the page that every process has. */
export interface Panels {
  Head?: ComponentType<PanelProps & { onTab: (key: string) => void }>;
  /** What is known of it, as it stands or stood: a tab of its own. Without it, its facts stand beside what has to be done. */
  content?: { label: Text; Component: ComponentType<PanelProps & { isPast?: boolean }> };
  tabs?: readonly { key: string; label: Text; Component: ComponentType<PanelProps> }[];
  /** The milestone to which the way is shown; the last one, unless told. */
  goal?: string;
  /** What an entry of the log holds, where its data does not say it all. */
  contentOf?: EntryContent;
}

const PLAIN: Panels = { Head: PlainHead };

/**
 * One process of any kind: where it stands, what is missing, what may be done, and everything that happened.
 * @param of the kind, where the address does not name it
 */
export function ProcessPage({ panels = PLAIN, of = ORDERS }: { panels?: Panels; of?: string }) {
  const { kind = of, no = '' } = useParams();
  const { pathname, search } = useLocation();
  // An address that was mistyped is no process that is missing.
  if (!isProcessNo(no)) return <NotFoundPage />;
  const address = addressOf(kind, no);
  if (pathname !== address) return <Navigate to={address + search} replace />;
  return <Found key={no} place={{ kind, no }} panels={panels} />;
}

function Found({ place, panels }: { place: Place; panels: Panels }) {
  const asked = useProcess(place);
  return <QueryBoundary asked={asked}>{(process) => <Sheet process={process} panels={panels} />}</QueryBoundary>;
}

function Sheet({ process, panels }: { process: Process; panels: Panels }) {
  const { Head = ProcessHead, content, tabs = [], goal, contentOf } = panels;
  const say = useWords(processWords);
  const language = useLanguage();
  // A link can lead straight to what has to be done: `?do=quality.review`.
  const [address, setAddress] = useSearchParams();
  const { kind, no } = process;
  const place = { kind, no };
  const shown = address.get('tab') ?? 'advance';
  const put = (changed: Record<string, string | null>): void =>
    setAddress(
      (now) => {
        const then = new URLSearchParams(now);
        for (const [name, value] of Object.entries(changed)) {
          if (value === null) then.delete(name);
          else then.set(name, value);
        }
        return then;
      },
      { replace: true },
    );
  const act = (event: string): void => put({ do: event });
  const show = (key: string): void => put({ tab: key === 'advance' ? null : key, at: null });
  const next = useNext(place);
  const history = useHistory(place, shown === 'history' || shown === 'past');
  const Facts = content?.Component ?? FactsCard;
  const event = address.get('do');

  const items = [
    {
      key: 'advance',
      label: say('advance'),
      children: (
        <AdvanceTab process={process} next={next} goal={goal} onAct={act}>
          {!content && <FactsCard process={process} />}
        </AdvanceTab>
      ),
    },
    ...(content ? [{ key: 'content', label: content.label[language], children: <Facts process={process} /> }] : []),
    {
      key: 'history',
      label: say('history'),
      children: (
        <QueryBoundary asked={history}>
          {(entries) => (
            <HistoryCard
              entries={entries}
              process={process}
              contentOf={contentOf}
              onLook={(seq) => put({ tab: 'past', at: String(seq) })}
            />
          )}
        </QueryBoundary>
      ),
    },
    {
      key: 'past',
      label: say('past'),
      children: (
        <QueryBoundary asked={history}>
          {(entries) => (
            <PastTab
              process={process}
              entries={entries}
              at={Number(address.get('at')) || entries.length}
              onAt={(seq) => put({ at: String(seq) })}
              contentOf={contentOf}
              Facts={Facts}
            />
          )}
        </QueryBoundary>
      ),
    },
    ...tabs.map(({ key, label, Component }) => ({
      key,
      label: label[language],
      children: <Component process={process} />,
    })),
  ];

  return (
    <Flex vertical className="order-page">
      <Head process={process} onTab={show} />
      <Tabs activeKey={shown} onChange={show} items={items} destroyOnHidden />
      <ProcessEventDrawer
        acting={event === null ? null : { ...place, event }}
        onActing={(acting) => put({ do: acting?.event ?? null })}
      />
    </Flex>
  );
}
