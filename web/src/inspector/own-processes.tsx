import { Button, Flex, Input, Select, Space, Tag, Tooltip } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api } from '../api/client.js';
import { useStanding } from '../session/session.js';
import { useStore } from '../shared/store.js';
import { useWords } from '../messages/messages.js';
import { ConnectApplication } from './connect-application.js';
import { inspectorWords } from './inspector.messages.js';
import type { Standing, Watched } from './sources.js';
import { clear, follow, standing } from './sources.js';

const SAID = {
  off: 'off',
  connecting: 'connecting',
  live: 'connected',
  lost: 'lost',
  refused: 'refused',
} as const satisfies Record<Standing, keyof typeof inspectorWords>;

const COLOURS: Readonly<Record<Standing, string>> = {
  off: 'default',
  connecting: 'processing',
  live: 'success',
  lost: 'warning',
  refused: 'error',
};

interface Props {
  onReplay: (no: string | null) => void;
}

/** The product's own processes, for whoever may watch them: all that move, or one from its beginning. */
export function OwnProcesses({ onReplay }: Props) {
  const say = useWords(inspectorWords);
  const { session } = useStanding();
  const me = api.useQuery('get', '/api/auth/me', {}, { enabled: session !== null });
  const stands = useStore(standing);
  const [address, setAddress] = useSearchParams();
  const asked = address.get('no') ?? undefined;
  const [no, setNo] = useState(asked ?? '');
  const [watched, setWatched] = useState<Watched>({ no: asked, pace: 200 });
  const [pace, setPace] = useState(200);
  const mayWatch = session !== null && me.data?.permissions.includes('inspect') === true;

  useEffect(() => {
    if (!mayWatch) return undefined;
    clear();
    onReplay(watched.no ?? null);
    return follow(watched);
  }, [mayWatch, watched, onReplay]);

  if (session === null) return <Link to="/sign-in?to=/inspector">{say('signIn')}</Link>;
  const watch = (wanted: Watched): void => {
    setAddress(wanted.no === undefined ? {} : { no: wanted.no }, { replace: true });
    setWatched(wanted);
  };
  const number = no.trim().toUpperCase();
  return (
    <Flex gap="small" align="center" wrap>
      <Button
        size="small"
        type={watched.no === undefined ? 'primary' : 'default'}
        disabled={!mayWatch}
        onClick={() => watch({})}
      >
        {say('live')}
      </Button>
      <Space.Compact size="small">
        <Input
          className="inspector-number"
          placeholder="SO-000001"
          aria-label={say('replayOf')}
          value={no}
          onChange={({ target }) => setNo(target.value)}
          onPressEnter={() => number && watch({ no: number, pace })}
        />
        <Select<number>
          aria-label={say('pace')}
          className="inspector-pace"
          value={pace}
          onChange={setPace}
          options={[
            { value: 0, label: say('atOnce') },
            { value: 200, label: say('fast') },
            { value: 1000, label: say('slow') },
          ]}
        />
        <Button disabled={!mayWatch || !number} onClick={() => watch({ no: number, pace })}>
          {say('replay')}
        </Button>
      </Space.Compact>
      {mayWatch && <ConnectApplication />}
      <Tooltip title={stands === 'refused' || !mayWatch ? say('refused') : undefined}>
        <Tag color={mayWatch ? COLOURS[stands] : 'error'}>{say(mayWatch ? SAID[stands] : 'refused')}</Tag>
      </Tooltip>
    </Flex>
  );
}
