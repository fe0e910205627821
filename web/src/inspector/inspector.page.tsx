import './inspector.css';
import { Button, Empty, Flex, Tag, Typography } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useStore } from '../shared/store.js';
import { LanguageSwitch } from '../messages/language-switch.js';
import { useWords } from '../messages/messages.js';
import { ActorList } from './actor-list.js';
import { ActorView } from './actor-view.js';
import { inspectorWords } from './inspector.messages.js';
import { OwnProcesses } from './own-processes.js';
import { clear, hold, inspected, isForeign, listenToOpener } from './sources.js';

/** Machines as they run: of this product, or of any XState application that has this page as its inspector. */
export function InspectorPage() {
  const say = useWords(inspectorWords);
  const actors = useStore(inspected);
  const foreign = useStore(isForeign);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isHeld, setHeld] = useState(false);
  const onReplay = useCallback((no: string | null) => setChosen(no), []);

  useEffect(listenToOpener, []);
  const toggle = (): void => {
    hold(!isHeld);
    setHeld(!isHeld);
  };
  const shown = actors.get(chosen ?? '') ?? (foreign ? [...actors.values()][0] : undefined);

  return (
    <div className="inspector">
      <header className="inspector-head">
        <h1 className="page-title">{say('title')}</h1>
        {foreign ? <Tag color="purple">{say('foreign')}</Tag> : <OwnProcesses onReplay={onReplay} />}
        <Flex gap="small" align="center" className="inspector-tools">
          <Button size="small" onClick={toggle}>
            {say(isHeld ? 'goOn' : 'hold')}
          </Button>
          <Button size="small" onClick={clear}>
            {say('clear')}
          </Button>
          <LanguageSwitch />
          <Link to="/">{say('backToWork')}</Link>
        </Flex>
      </header>
      <main className="inspector-body">
        <nav className="inspector-actors" aria-label={say('actors')}>
          <h2>
            {say('actors')} <span className="small">{actors.size}</span>
          </h2>
          <ActorList actors={actors} chosen={shown?.id ?? null} onChoose={setChosen} />
        </nav>
        {shown ? (
          <ActorView key={shown.id} actor={shown} />
        ) : (
          <div className="inspector-nothing">
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={say('choose')} />
            <Typography.Paragraph>{say('howTo')}</Typography.Paragraph>
            <pre>{`import { createBrowserInspector } from '@statelyai/inspect';

const { inspect } = createBrowserInspector({ url: '${location.origin}/inspector' });
createActor(machine, { inspect }).start();`}</pre>
          </div>
        )}
      </main>
    </div>
  );
}
