import { SearchOutlined } from '@ant-design/icons';
import { AutoComplete, Flex, Input, Typography } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../api/client.js';
import { useSettled } from '../shared/use-settled.js';
import { useWords } from '../messages/messages.js';
import { appWords } from './app.messages.js';

const SUGGESTIONS = '8';
const ALL = '*';
const NUMBER = /^so-\d+$/i;

const addressOf = (no: string): string => `/orders/${encodeURIComponent(no)}`;
const listFor = (words: string): string => `/orders?q=${encodeURIComponent(words)}`;

/** Finds an order by its number, its customer, the customer's own number or a product, from every page. */
export function OrderSearch() {
  const say = useWords(appWords);
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const wanted = useSettled(words.trim());
  const { data } = api.useQuery(
    'get',
    '/api/orders',
    { params: { query: { q: wanted, limit: SUGGESTIONS } } },
    { enabled: wanted.length > 1 },
  );
  const found = wanted.length > 1 && data ? data.items : [];

  const go = (address: string): void => {
    setWords('');
    void navigate(address);
  };
  const choose = (no: string): void => go(no === ALL ? listFor(words.trim()) : addressOf(no));
  const search = (): void => {
    const typed = words.trim();
    if (typed) go(NUMBER.test(typed) ? addressOf(typed.toUpperCase()) : listFor(typed));
  };

  const options = found.map(({ no, customer, customerPo, stateName }) => ({
    value: no,
    label: (
      <Flex justify="space-between" gap="small">
        <Typography.Text ellipsis>
          {no} {customer.name} {customerPo}
        </Typography.Text>
        <Typography.Text type="secondary">{stateName}</Typography.Text>
      </Flex>
    ),
  }));
  const all = { value: ALL, label: <Typography.Link>{say('searchAll')}</Typography.Link> };

  return (
    <AutoComplete
      className="order-search"
      value={words}
      options={options.length > 0 ? [...options, all] : []}
      onChange={setWords}
      onSelect={choose}
      defaultActiveFirstOption={false}
      popupMatchSelectWidth={420}
      notFoundContent={wanted.length > 1 && data ? say('nothingFound') : null}
    >
      <Input prefix={<SearchOutlined />} placeholder={say('search')} aria-label={say('search')} onPressEnter={search} />
    </AutoComplete>
  );
}
