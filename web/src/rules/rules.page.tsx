import './rules.css';
import { Card, Tabs, Typography } from 'antd';
import { useSearchParams } from 'react-router';
import { useWords } from '../messages/messages.js';
import { mayRead, useMe } from '../session/me.js';
import { CadencesTab } from '../time/cadences-tab.js';
import { timeWords } from '../time/time.messages.js';
import { WorkCalendarTab } from '../time/work-calendar-tab.js';
import { ClausesTab } from './clauses-tab.js';
import { EffectsTab } from './effects-tab.js';
import { PolicyTab } from './policy-tab.js';
import { RuleDrawer } from './rule-drawer.js';
import { SharingTab } from './sharing-tab.js';
import { RulesTab } from './rules-tab.js';
import { WaysTab } from './ways-tab.js';
import { rulesWords } from './rules.messages.js';

const TABS = ['rules', 'clauses', 'effects', 'ways', 'sharing', 'policy', 'calendar', 'cadences'] as const;

/** Clause ↔ rule ↔ transition ↔ orders, both ways; and what the company has decided about them. */
export function RulesPage() {
  const say = useWords(rulesWords);
  const sayTime = useWords(timeWords);
  const mayReadCadences = mayRead(useMe(), { permissions: ['policy', 'audit'] });
  const mayReadEffects = mayRead(useMe(), { offices: ['operations', 'management', 'clerk'], permissions: ['audit'] });
  const [address, setAddress] = useSearchParams();
  const shown = TABS.find((tab) => tab === address.get('show')) ?? 'rules';

  /** The rest of the address stays: a rule opens over whatever is shown. */
  const change = (changes: Readonly<Record<string, string | null>>): void => {
    const next = new URLSearchParams(address);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === '') next.delete(name);
      else next.set(name, value);
    }
    setAddress(next, { replace: true });
  };
  const toRule = (rule: string): void => change({ rule });
  const toClause = (clause: string): void => change({ show: 'clauses', clause, rule: null });

  return (
    <Card>
      <Typography.Title level={1} className="page-title">
        {say('title')}
      </Typography.Title>
      <Tabs
        activeKey={shown}
        onChange={(show) => change({ show: show === 'rules' ? null : show, clause: null })}
        destroyOnHidden
        items={[
          {
            key: 'rules',
            label: say('rules'),
            children: <RulesTab onRule={toRule} onClause={toClause} />,
          },
          {
            key: 'clauses',
            label: say('clauses'),
            children: (
              <ClausesTab
                within={address.get('clause') ?? ''}
                onWithin={(clause) => change({ clause })}
                onRule={toRule}
              />
            ),
          },
          ...(mayReadEffects
            ? [
                {
                  key: 'effects',
                  label: say('effects'),
                  children: <EffectsTab onRule={toRule} onClause={toClause} />,
                },
                { key: 'ways', label: say('ways'), children: <WaysTab onClause={toClause} /> },
              ]
            : []),
          { key: 'sharing', label: say('sharing'), children: <SharingTab /> },
          { key: 'policy', label: say('policy'), children: <PolicyTab onRule={toRule} /> },
          { key: 'calendar', label: sayTime('calendar'), children: <WorkCalendarTab /> },
          ...(mayReadCadences ? [{ key: 'cadences', label: sayTime('cadences'), children: <CadencesTab /> }] : []),
        ]}
      />
      <RuleDrawer rule={address.get('rule')} onClause={toClause} onClose={() => change({ rule: null })} />
    </Card>
  );
}
