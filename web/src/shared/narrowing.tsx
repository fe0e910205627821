import { Input } from 'antd';

interface Props {
  value: string;
  hint: string;
  onChange: (words: string) => void;
}

/** Words that narrow what is already on the page. */
export const Narrowing = ({ value, hint, onChange }: Props) => (
  <Input
    className="narrowing"
    allowClear
    placeholder={hint}
    aria-label={hint}
    value={value}
    onChange={({ target }) => onChange(target.value)}
  />
);
