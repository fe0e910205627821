import { Alert, Descriptions, Flex, Tag, Typography } from 'antd';
import type { Preview } from '../api/types.js';
import { UnmetRules } from '../shared/unmet-rules.js';
import { useNarrow } from '../shared/use-narrow.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { formWords } from './forms.messages.js';
import { pathName } from '../../../machines/names/naming.js';

const { Text } = Typography;

/** What an event would do, everywhere, before it is sent. */
export function PreviewPanel({ preview }: { preview: Preview }) {
  const say = useWords(formWords);
  const language = useLanguage();
  const isNarrow = useNarrow();
  const { before, after, followUps, notices, stale, warnings } = preview;
  const moves = before?.state !== after.state;
  const isRevised = before !== null && before.revision !== after.revision;
  const items = [
    {
      key: 'state',
      label: say('willBe'),
      children: (
        <Flex gap="small" wrap>
          <Tag color={moves ? 'blue' : undefined}>{after.stateName}</Tag>
          {!moves && <Text type="secondary">{say('staysAt')}</Text>}
          {isRevised && <Text>{say('revisionWillBe', { n: after.revision })}</Text>}
        </Flex>
      ),
    },
    ...(stale.length > 0
      ? [
          {
            key: 'stale',
            label: say('goesStale'),
            children: stale.map((path) => (
              <Tag key={path} color="orange">
                {pathName(path, language)}
              </Tag>
            )),
          },
        ]
      : []),
    ...(followUps.length > 0
      ? [
          {
            key: 'follow-ups',
            label: say('followUps'),
            children: (
              <ul className="plain-list">
                {followUps.map(({ process, type, label, starts, stateName }) => (
                  <li key={process + type}>
                    {starts ? `${say('starts')} ` : ''}
                    {process} · {label} → {stateName}
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
    ...(notices.length > 0
      ? [
          {
            key: 'notices',
            label: say('tells'),
            children: (
              <Flex gap={4} wrap>
                {notices.map(({ process, office, officeName, kind, topic, label }) => (
                  <Tag key={`${process} ${office} ${kind} ${topic}`} color={kind === 'task' ? 'gold' : undefined}>
                    {officeName} · {say(kind)}: {label}
                  </Tag>
                ))}
              </Flex>
            ),
          },
        ]
      : []),
  ];

  return (
    <section className="preview" aria-label={say('preview')}>
      <Descriptions bordered size="small" column={1} layout={isNarrow ? 'vertical' : 'horizontal'} items={items} />
      {items.length === 1 && <Text type="secondary">{say('nothingElse')}</Text>}
      {warnings.length > 0 && (
        <Alert
          className="refusal"
          type="warning"
          showIcon
          title={say('warns')}
          description={<UnmetRules rules={warnings} />}
        />
      )}
    </section>
  );
}
