import { Table, Tag } from 'antd';
import { Link } from 'react-router';
import { OFFICE_NAMES } from '../../../machines/offices.js';
import type { Office } from '../../../machines/offices.js';
import { api } from '../api/client.js';
import type { Process } from '../api/types.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { addressOf } from '../shared/address.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { asMeeting } from './meeting.js';
import { meetingWords } from './meeting.messages.js';

const MOST = '200';

/** Everything that the meetings of its series have resolved, and whether it was kept. */
export function SeriesTab({ process }: { process: Process }) {
  const say = useWords(meetingWords);
  const language = useLanguage();
  const { series } = asMeeting(process).facts;
  const asked = api.useQuery('get', '/api/departments/operations/resolutions', {
    params: { query: { series, limit: MOST } },
  });
  return (
    <QueryBoundary asked={asked}>
      {({ items }) => (
        <Table
          size="small"
          rowKey="action"
          dataSource={items}
          pagination={false}
          scroll={{ x: true }}
          columns={[
            { key: 'content', title: say('content'), dataIndex: 'content' },
            { key: 'office', title: say('office'), render: (_, row) => OFFICE_NAMES[row.office as Office][language] },
            { key: 'dueOn', title: say('dueOn'), dataIndex: 'dueOn', className: 'nowrap' },
            {
              key: 'meeting',
              title: say('meeting'),
              render: (_, { meeting }) => <Link to={addressOf('meetings', meeting)}>{meeting}</Link>,
            },
            {
              key: 'action',
              title: say('action'),
              render: (_, { action }) => <Link to={addressOf('actions', action)}>{action}</Link>,
            },
            {
              key: 'kept',
              title: say('kept'),
              render: (_, { kept, open }) =>
                kept === null ? (
                  <Tag>{say(open ? 'underWay' : 'dropped')}</Tag>
                ) : (
                  <Tag color={kept ? 'green' : 'red'}>{say(kept ? 'keptYes' : 'keptNo')}</Tag>
                ),
            },
          ]}
        />
      )}
    </QueryBoundary>
  );
}
