import { DatePicker, TimePicker } from 'antd';
import dayjs from 'dayjs';
import { dayOf } from './cells.js';
import type { InputProps } from './inputs.js';

/** Shown as the first; typed as any of them. */
const DAY_FORMATS = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD', 'YYYY年M月D日'];

/** A business day stays the text that it is: `YYYY-MM-DD`. */
export function DayInput({ value, onChange, ...rest }: InputProps<string>) {
  const day = value && dayjs(value).isValid() ? dayjs(value) : null;
  return (
    <DatePicker
      {...rest}
      className="wide"
      value={day}
      format={DAY_FORMATS}
      onChange={(chosen: dayjs.Dayjs | null) => onChange?.(chosen?.format('YYYY-MM-DD'))}
      onPaste={(event) => {
        const pasted = dayOf(event.clipboardData.getData('text'));
        if (!dayjs(pasted).isValid()) return;
        event.preventDefault();
        onChange?.(pasted);
      }}
    />
  );
}

/** A month stays the text that it is: `YYYY-MM`. */
export function MonthInput({ value, onChange, ...rest }: InputProps<string>) {
  const month = value && /^\d{4}-\d\d$/.test(value) ? dayjs(`${value}-01`) : null;
  return (
    <DatePicker
      {...rest}
      picker="month"
      className="wide"
      value={month}
      format={['YYYY-MM', 'YYYY-M', 'YYYY/M', 'YYYY年M月']}
      onChange={(chosen: dayjs.Dayjs | null) => onChange?.(chosen?.format('YYYY-MM'))}
    />
  );
}

/** A time of the company's day, `HH:MM`. */
export function TimeInput({ value, onChange, ...rest }: InputProps<string>) {
  const time = value && /^\d\d:\d\d$/.test(value) ? dayjs(`2000-01-01T${value}`) : null;
  return (
    <TimePicker
      {...rest}
      className="wide"
      value={time}
      format="HH:mm"
      minuteStep={5}
      needConfirm={false}
      onChange={(chosen: dayjs.Dayjs | null) => onChange?.(chosen?.format('HH:mm'))}
    />
  );
}
